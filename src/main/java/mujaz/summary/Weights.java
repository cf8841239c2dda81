package mujaz.summary;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/// How much each feature counts, and what is taken off a sentence because of those chosen before
/// it. One set for all languages, kinds of article and lengths, learned (`docs/summary-quality.md`
/// names the data and the command) and kept in `weights.properties`.
///
/// @param repetition times the greatest likeness to a chosen sentence
/// @param section for each sentence that was chosen from the same section, the first aside
record Weights(Map<Feature, Double> features, double repetition, double section) {

  static final Weights STANDARD = of(read());

  Weights {
    features = Map.copyOf(features);
  }

  double of(Feature feature) {
    return features.getOrDefault(feature, 0.0);
  }

  /// Weights by the keys of the file; every key must be there.
  static Weights of(Properties file) {
    Map<Feature, Double> features = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      features.put(feature, number(file, feature.key()));
    }
    return new Weights(features, number(file, "repetition"), number(file, "section"));
  }

  private static double number(Properties file, String key) {
    String value = file.getProperty(key);
    if (value == null) {
      throw new IllegalStateException("weights.properties has no " + key);
    }
    return Double.parseDouble(value);
  }

  private static Properties read() {
    Properties file = new Properties();
    try (InputStream weights = Weights.class.getResourceAsStream("weights.properties")) {
      if (weights == null) {
        throw new IllegalStateException("weights.properties is missing from the class path");
      }
      file.load(new InputStreamReader(weights, StandardCharsets.UTF_8));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
