package mujaz.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The content of one language file, read once. Values are lists, their items separated by `|`.
/// Phrases and abbreviations of the default hold in every language: names, numbers and the marks of
/// agencies look alike in all of them, and a short text may be taken for another language.
///
/// @param dates the names of months and days
record LanguageData(
    Vocabulary vocabulary,
    Set<String> smallWords,
    Abbreviations abbreviations,
    PhraseIndex phrases,
    DateNames dates) {

  /// What ends in a full stop within a sentence.
  record Abbreviations(
      Set<String> words,
      Set<String> titles,
      Set<String> beforeNumbers,
      boolean ordinals,
      int longest) {

    Abbreviations(
        Set<String> words, Set<String> titles, Set<String> beforeNumbers, boolean ordinals) {
      this(
          words,
          titles,
          beforeNumbers,
          ordinals,
          Stream.of(words, titles, beforeNumbers)
              .flatMap(Set::stream)
              .mapToInt(String::length)
              .max()
              .orElse(0));
    }
  }

  private static final Pattern SEPARATOR = Pattern.compile("\\|");

  private static final Set<String> KEYS =
      Stream.concat(
              Stream.of(
                  "filters",
                  "prefixes",
                  "suffixes",
                  "shortest_stem",
                  "stop_words",
                  "stop_words_of_lucene",
                  "titles",
                  "abbreviations",
                  "before_numbers",
                  "ordinals_end_in_stop",
                  "calendars"),
              Stream.of(PhraseKind.values()).map(PhraseKind::key))
          .collect(toUnmodifiableSet());

  private static final ConcurrentMap<String, LanguageData> READ = new ConcurrentHashMap<>();

  private static final Properties COMMON =
      properties(LanguageData.class.getResourceAsStream("languages/default.properties"));

  private static final LanguageData DEFAULT = of("und", COMMON);

  /// The data of a language, or the default where it has no file.
  static LanguageData of(String code) {
    LanguageData known = READ.get(code);
    if (known != null) {
      return known;
    }
    InputStream file = LanguageData.class.getResourceAsStream("languages/" + code + ".properties");
    // Only languages with a file are kept: tags come from outside and must not fill the memory.
    return file == null ? DEFAULT : READ.computeIfAbsent(code, _ -> of(code, properties(file)));
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

  static LanguageData of(String code, Properties file) {
    refuseUnknownKeys(code, file);
    Set<String> stopWords = stopWords(file);
    PhraseIndex phrases =
        PhraseIndex.of(
            EnumSet.complementOf(DateNames.KINDS).stream().flatMap(kind -> phrases(file, kind)));
    return new LanguageData(
        new Vocabulary(StemAnalyzer.of(items(file, "filters"), stopWords, affixes(file)), phrases),
        smallWords(file, stopWords),
        abbreviations(file),
        phrases,
        new DateNames(
            Stream.concat(Stream.of(code), items(file, "calendars").stream()).toList(),
            items(file, PhraseKind.MONTHS.key()).stream().map(ExtraMonth::of).toList(),
            phrases(file, PhraseKind.DAYS).toList()));
  }

  private static Affixes affixes(Properties file) {
    return new Affixes(
        items(file, "prefixes").stream().map(Folding::fold).toList(),
        items(file, "suffixes").stream().map(Folding::fold).toList(),
        Integer.parseInt(file.getProperty("shortest_stem", "3")));
  }

  private static void refuseUnknownKeys(String code, Properties file) {
    Set<String> unknown = new TreeSet<>(file.stringPropertyNames());
    unknown.removeAll(KEYS);
    if (!unknown.isEmpty()) {
      throw new IllegalStateException(
          "unknown keys in the file of language " + code + ": " + unknown);
    }
  }

  private static Stream<Phrase> phrases(Properties file, PhraseKind kind) {
    return Stream.of(file, COMMON)
        .flatMap(each -> items(each, kind.key()).stream())
        .map(phrase -> Phrase.of(phrase, kind));
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
