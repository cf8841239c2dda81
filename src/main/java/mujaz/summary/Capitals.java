package mujaz.summary;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.text.Folding;
import mujaz.text.Language;
import mujaz.text.Stems;

/// Takes the capitals from a title that has nothing else: each word is written as the text of the
/// article writes it within a sentence, so that names and acronyms stay what they are.
final class Capitals {

  private static final Pattern WORD =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:['’][\\p{L}]+)?");
  private static final Pattern SHORTENED = Pattern.compile("([\\p{L}.]+)\\.$");
  private static final int FEWEST_WORDS = 3;
  private static final double NEARLY_ALL = 0.8;

  private final Language language;
  private final ULocale locale;
  private final Map<String, String> written = new HashMap<>();

  private Capitals(List<Sentence> body, Language language) {
    this.language = language;
    this.locale = ULocale.forLanguageTag(language.tag());
    body.forEach(sentence -> learn(sentence.text()));
  }

  /// The title in sentence case when it is all capitals, else as it is.
  static String lowered(String title, List<Sentence> body, Language language) {
    return isAllCapitals(title) ? new Capitals(body, language).lower(title) : title;
  }

  /// One acronym among letters that have no case is no title in capitals.
  private static boolean isAllCapitals(String title) {
    int letters = 0;
    int capitals = 0;
    for (int at = 0; at < title.length(); at += Character.charCount(title.codePointAt(at))) {
      int point = title.codePointAt(at);
      letters += Character.isLetter(point) ? 1 : 0;
      capitals += Character.isUpperCase(point) ? 1 : 0;
    }
    return capitals >= NEARLY_ALL * letters
        && WORD.matcher(title).results().filter(word -> word.group().length() > 3).count()
            >= FEWEST_WORDS;
  }

  /// The first word of a sentence has its capital from its place: it teaches only what is new.
  private void learn(String sentence) {
    Matcher word = WORD.matcher(sentence);
    boolean first = true;
    while (word.find()) {
      String form = word.group();
      boolean small = Character.isLowerCase(form.codePointAt(0));
      String key = key(form);
      if (small) {
        written.put(key, form);
      } else if (!first) {
        written.putIfAbsent(key, form);
      }
      first = false;
    }
  }

  private String key(String word) {
    return UCharacter.toUpperCase(locale, word);
  }

  private String lower(String title) {
    Matcher word = WORD.matcher(title);
    StringBuilder lowered = new StringBuilder();
    while (word.find()) {
      boolean opens = word.start() == 0 || endsSentence(title, word.start());
      String form = form(word.group());
      word.appendReplacement(lowered, Matcher.quoteReplacement(opens ? capital(form) : form));
    }
    return word.appendTail(lowered).toString();
  }

  private boolean endsSentence(String title, int start) {
    String before = title.substring(0, start).stripTrailing();
    return before.isEmpty()
        || (".?!\"“«‘".indexOf(before.charAt(before.length() - 1)) >= 0 && !isShortened(before));
  }

  private boolean isShortened(String before) {
    Matcher last = SHORTENED.matcher(before);
    return last.find() && language.abbreviations().contains(Folding.fold(last.group(1)));
  }

  /// A word that the text does not have is a name or an acronym when it is short, else a word.
  private String form(String word) {
    String known = written.get(key(word));
    if (known != null) {
      return known;
    }
    int ending = Math.max(word.indexOf('\''), word.indexOf('’'));
    if (ending > 0 && isKnownOrPossessed(word, ending)) {
      return form(word.substring(0, ending))
          + UCharacter.toLowerCase(locale, word.substring(ending));
    }
    boolean acronym = word.length() <= 3 && !Stems.of(word, language).isEmpty();
    return acronym ? word : UCharacter.toLowerCase(locale, word);
  }

  /// `FED'S`, `İZMİR'DE`: what stands behind the apostrophe is an ending; in `D'ACCORD` it is not.
  private boolean isKnownOrPossessed(String word, int ending) {
    return written.containsKey(key(word.substring(0, ending)))
        || (language.tag().equals("en") && word.endsWith("S") && ending == word.length() - 2);
  }

  private String capital(String word) {
    int first = word.offsetByCodePoints(0, 1);
    return UCharacter.toUpperCase(locale, word.substring(0, first)) + word.substring(first);
  }
}
