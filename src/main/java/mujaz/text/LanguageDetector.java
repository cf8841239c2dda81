package mujaz.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/// Finds the language of a text: from its script where the script is used by one language, from the
/// letters that only one of them uses in the Arabic script, and from a model of character n-grams
/// (Apache OpenNLP, 183 languages) for the rest. The model is loaded by the first text that needs
/// it. Deterministic; safe for many threads.
public final class LanguageDetector {

  /// More text than this does not make the answer better.
  private static final int ENOUGH = 2_000;

  private LanguageDetector() {}

  /// The language of the text; [Language#UNDETERMINED] when it has no letters.
  public static Language detect(String text) {
    String sample = text.substring(0, Math.min(text.length(), ENOUGH));
    Map<UnicodeScript, Integer> letters = lettersByScript(sample);
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(script -> Language.of(inScript(script.getKey(), letters, sample)))
        .orElse(Language.UNDETERMINED);
  }

  private static Map<UnicodeScript, Integer> lettersByScript(String text) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(point -> letters.merge(UnicodeScript.of(point), 1, Integer::sum));
    letters.remove(UnicodeScript.COMMON);
    letters.remove(UnicodeScript.INHERITED);
    return letters;
  }

  private static String inScript(
      UnicodeScript script, Map<UnicodeScript, Integer> letters, String text) {
    return switch (script) {
      case ARABIC -> ArabicScript.language(text);
      case HAN, HIRAGANA, KATAKANA -> usesKana(letters) ? "ja" : "zh";
      case HANGUL -> "ko";
      case HEBREW -> "he";
      case GREEK -> "el";
      case THAI -> "th";
      case ARMENIAN -> "hy";
      case GEORGIAN -> "ka";
      case GUJARATI -> "gu";
      case GURMUKHI -> "pa";
      case BENGALI -> "bn";
      case TAMIL -> "ta";
      case TELUGU -> "te";
      case KANNADA -> "kn";
      case MALAYALAM -> "ml";
      case SINHALA -> "si";
      case KHMER -> "km";
      case LAO -> "lo";
      case MYANMAR -> "my";
      default -> LanguageModel.best(text, script);
    };
  }

  /// Japanese prose is never without kana; a Chinese text may quote a few.
  private static boolean usesKana(Map<UnicodeScript, Integer> letters) {
    int kana =
        letters.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
    return kana * 20 > letters.getOrDefault(UnicodeScript.HAN, 0);
  }
}
