package mujaz.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The small words by which languages differ most (`languages/function_words.properties`). A word
/// speaks for each language that lists it, the more the fewer they are; an ending or beginning of
/// words speaks half as loud. Read on first use.
final class FunctionWords {

  private static final Pattern SEPARATOR = Pattern.compile(" *\\| *");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}'’]+");
  private static final int LONGEST_AFFIX = 6;
  private static final double OF_AFFIX = 0.5;

  /// From a word, `beginning-` or `-ending` to the languages that list it.
  private final Map<String, List<String>> languages = new HashMap<>();

  private final double logOfAll;

  private FunctionWords(Properties file) {
    file.forEach((tag, words) ->
        SEPARATOR
            .splitAsStream(words.toString().strip())
            .distinct()
            .forEach(word -> languages.merge(word, List.of(tag.toString()), FunctionWords::both)));
    this.logOfAll = Math.log(file.size());
  }

  private static List<String> both(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /// What the words of the text say for each language, added up.
  static Map<String, Double> evidence(String text) {
    return Loaded.WORDS.of(text);
  }

  private Map<String, Double> of(String text) {
    Map<String, Double> evidence = new HashMap<>();
    String letters = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    BETWEEN_WORDS.splitAsStream(letters).forEach(word -> addWord(word, evidence));
    return evidence;
  }

  private void addWord(String word, Map<String, Double> evidence) {
    add(word, 1, evidence);
    for (int length = 1; length <= LONGEST_AFFIX && length + 1 < word.length(); length++) {
      add(word.substring(0, length) + "-", OF_AFFIX, evidence);
      add("-" + word.substring(word.length() - length), OF_AFFIX, evidence);
    }
  }

  private void add(String word, double weight, Map<String, Double> evidence) {
    List<String> known = languages.getOrDefault(word, List.of());
    double gain = weight * (1 - Math.log(known.size()) / logOfAll);
    known.forEach(tag -> evidence.merge(tag, gain, Double::sum));
  }

  /// Loads on first use, once.
  private static final class Loaded {
    static final FunctionWords WORDS = load();

    private static FunctionWords load() {
      Properties file = new Properties();
      try (InputStream words =
          FunctionWords.class.getResourceAsStream("languages/function_words.properties")) {
        if (words == null) {
          throw new IllegalStateException("the function words are missing from the class path");
        }
        file.load(new InputStreamReader(words, UTF_8));
        return new FunctionWords(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
