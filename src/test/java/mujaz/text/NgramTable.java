package mujaz.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// How often each n-gram of letters inside words occurs in a language, from the tables that the
/// library Lingua publishes (Apache 2.0): for each order, `"n/m":"abc abd"` says that `abc` is n of
/// the m n-grams that begin with `ab`. Probabilities here are of the n-gram among all of its order.
record NgramTable(List<Map<Integer, Float>> byOrder) {

  /// Rarer n-grams are left out.
  private static final double RAREST = 3e-7;

  private static final List<String> FILES =
      List.of("unigrams", "bigrams", "trigrams", "quadrigrams", "fivegrams");

  private static final String START = "\"ngrams\":{";

  /// The table of a language, its n-grams respelled; empty when the archive has none.
  static Optional<NgramTable> read(ZipFile archive, String tag, UnaryOperator<String> spelling)
      throws IOException {
    if (archive.getEntry(path(tag, FILES.getFirst())) == null) {
      return Optional.empty();
    }
    List<Map<Integer, Float>> byOrder =
        FILES.stream().map(file -> (Map<Integer, Float>) new HashMap<Integer, Float>()).toList();
    Map<String, Double> shorter = Map.of("", 1.0);
    for (String file : FILES) {
      Map<String, Double> joint = joint(text(archive, path(tag, file)), shorter);
      joint.forEach((ngram, probability) -> keep(spelling.apply(ngram), probability, byOrder));
      shorter = joint;
    }
    return Optional.of(new NgramTable(byOrder));
  }

  /// Of the n-grams of an order at most about so many: those as frequent as the last of them too.
  List<Integer> mostFrequent(int order, int most) {
    double[] shares = byOrder.get(order).values().stream().mapToDouble(p -> p).sorted().toArray();
    double least = shares.length <= most ? 0 : shares[shares.length - most];
    return byOrder.get(order).entrySet().stream()
        .filter(ngram -> ngram.getValue() >= least)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// The share of the n-gram among those of its order.
  float share(int hash, int order) {
    return byOrder.get(order).getOrDefault(hash, 0f);
  }

  private static void keep(String ngram, double probability, List<Map<Integer, Float>> byOrder) {
    if (probability >= RAREST && ngram.length() <= Ngrams.LONGEST) {
      byOrder.get(ngram.length() - 1).merge(Ngrams.hash(ngram), (float) probability, Float::sum);
    }
  }

  private static Map<String, Double> joint(String json, Map<String, Double> shorter) {
    Map<String, Double> joint = new HashMap<>();
    int at = json.indexOf(START) + START.length();
    while (json.charAt(at) == '"' || json.charAt(at) == ',') {
      int share = json.indexOf('"', at) + 1;
      int colon = json.indexOf("\":\"", share);
      int end = json.indexOf('"', colon + 3);
      double conditional = fraction(json.substring(share, colon));
      for (String ngram : json.substring(colon + 3, end).split(" ", -1)) {
        double before = shorter.getOrDefault(ngram.substring(0, ngram.length() - 1), 0.0);
        joint.put(ngram, before * conditional);
      }
      at = end + 1;
    }
    return joint;
  }

  private static double fraction(String text) {
    double[] parts = Arrays.stream(text.split("/")).mapToDouble(Double::parseDouble).toArray();
    return parts[0] / parts[1];
  }

  private static String text(ZipFile archive, String path) throws IOException {
    ZipEntry entry = archive.getEntry(path);
    return entry == null
        ? START + "}"
        : new String(archive.getInputStream(entry).readAllBytes(), UTF_8);
  }

  private static String path(String tag, String file) {
    return "language-models/" + tag + "/" + file + ".json";
  }
}
