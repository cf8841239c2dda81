package mujaz.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// In which script a text is written. Kana count as Han: the two make one script of Japanese.
final class Scripts {

  /// Latin names, addresses and headers of pages stand in the texts of all scripts, and not the
  /// other way round.
  private static final int WEIGHT_BESIDE_LATIN = 3;

  private Scripts() {}

  /// The script of most of the letters; empty where there are no letters.
  static Optional<UnicodeScript> main(String text) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .forEach(script -> letters.merge(family(script), weight(script), Integer::sum));
    letters.remove(UnicodeScript.COMMON);
    letters.remove(UnicodeScript.INHERITED);
    letters.remove(UnicodeScript.UNKNOWN);
    return letters.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  static UnicodeScript family(UnicodeScript script) {
    return switch (script) {
      case HIRAGANA, KATAKANA -> UnicodeScript.HAN;
      default -> script;
    };
  }

  private static int weight(UnicodeScript script) {
    return script == UnicodeScript.LATIN ? 1 : WEIGHT_BESIDE_LATIN;
  }

  /// The language of a script that only one language of news uses.
  static Optional<String> onlyLanguage(UnicodeScript script) {
    return switch (script) {
      case HANGUL -> Optional.of("ko");
      case HEBREW -> Optional.of("he");
      case GREEK -> Optional.of("el");
      case THAI -> Optional.of("th");
      case ARMENIAN -> Optional.of("hy");
      case GEORGIAN -> Optional.of("ka");
      case GUJARATI -> Optional.of("gu");
      case GURMUKHI -> Optional.of("pa");
      case BENGALI -> Optional.of("bn");
      case TAMIL -> Optional.of("ta");
      case TELUGU -> Optional.of("te");
      case KANNADA -> Optional.of("kn");
      case MALAYALAM -> Optional.of("ml");
      case SINHALA -> Optional.of("si");
      case KHMER -> Optional.of("km");
      case LAO -> Optional.of("lo");
      case MYANMAR -> Optional.of("my");
      case ORIYA -> Optional.of("or");
      case TIBETAN -> Optional.of("bo");
      case THAANA -> Optional.of("dv");
      default -> Optional.empty();
    };
  }
}
