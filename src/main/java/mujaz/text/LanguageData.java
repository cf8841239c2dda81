package mujaz.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The content of one language file, read once. Values are lists, their items separated by `|`.
record LanguageData(
    StemAnalyzer analyzer, Set<String> smallWords, Abbreviations abbreviations, Openers openers) {

  /// What ends in a full stop within a sentence. Those of the default hold in every language: names
  /// and numbers look alike in all of them, and a short text may be taken for another language.
  record Abbreviations(
      Set<String> words, Set<String> titles, Set<String> beforeNumbers, boolean ordinals) {}

  /// Groups the phrase lists of a file.
  record Openers(Phrases reporting, Phrases dangling, Phrases promotions, Phrases readAlso) {}

  private static final Pattern SEPARATOR = Pattern.compile("\\|");

  private static final ConcurrentMap<String, LanguageData> READ = new ConcurrentHashMap<>();

  private static final Properties COMMON =
      properties(LanguageData.class.getResourceAsStream("languages/default.properties"));

  private static final LanguageData DEFAULT = of(COMMON);

  /// The data of a language, or the default where it has no file.
  static LanguageData of(String code) {
    LanguageData known = READ.get(code);
    if (known != null) {
      return known;
    }
    InputStream file = LanguageData.class.getResourceAsStream("languages/" + code + ".properties");
    // Only languages with a file are kept: tags come from outside and must not fill the memory.
    return file == null ? DEFAULT : READ.computeIfAbsent(code, _ -> of(properties(file)));
  }

  Phrases reporting() {
    return openers.reporting();
  }

  Phrases dangling() {
    return openers.dangling();
  }

  Phrases promotions() {
    return openers.promotions();
  }

  Phrases readAlso() {
    return openers.readAlso();
  }

  private static Properties properties(@Nullable InputStream file) {
    if (file == null) {
      throw new IllegalStateException("a language file is missing from the class path");
    }
    Properties properties = new Properties();
    try (InputStreamReader reader = new InputStreamReader(file, UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static LanguageData of(Properties file) {
    Set<String> stopWords = stopWords(file);
    return new LanguageData(
        StemAnalyzer.of(items(file, "filters"), stopWords),
        smallWords(file, stopWords),
        abbreviations(file),
        new Openers(
            Phrases.of(items(file, "reporting")),
            Phrases.of(items(file, "dangling")),
            Phrases.of(items(file, "promotions")),
            Phrases.of(items(file, "read_also"))));
  }

  private static Set<String> smallWords(Properties file, Set<String> stopWords) {
    return Stream.concat(stopWords.stream(), items(file, "dangling").stream())
        .map(Folding::fold)
        .collect(toUnmodifiableSet());
  }

  private static Abbreviations abbreviations(Properties file) {
    return new Abbreviations(
        folded(file, "abbreviations"),
        folded(file, "titles"),
        folded(file, "before_numbers"),
        Boolean.parseBoolean(file.getProperty("ordinals_end_in_stop")));
  }

  private static Set<String> folded(Properties file, String key) {
    return Stream.of(file, COMMON)
        .flatMap(each -> items(each, key).stream())
        .map(Folding::fold)
        .collect(toUnmodifiableSet());
  }

  private static Set<String> stopWords(Properties file) {
    Set<String> words = new HashSet<>(items(file, "stop_words"));
    for (String list : items(file, "stop_words_of_lucene")) {
      words.addAll(StopWordFile.read("/org/apache/lucene/analysis/" + list));
    }
    return words;
  }

  private static List<String> items(Properties file, String key) {
    return SEPARATOR
        .splitAsStream(file.getProperty(key, ""))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }
}
