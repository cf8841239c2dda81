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
    int point;
    for (int at = 0; at < text.length(); at += Character.charCount(point)) {
      point = text.codePointAt(at);
      UnicodeScript script = UnicodeScript.of(point);
      if (Character.isLetter(point) && isScript(script)) {
        UnicodeScript family = family(script);
        letters.put(family, letters.getOrDefault(family, 0) + weight(script));
      }
    }
    return most(letters);
  }

  private static Optional<UnicodeScript> most(Map<UnicodeScript, Integer> letters) {
    Optional<UnicodeScript> most = Optional.empty();
    int mostLetters = 0;
    for (var script : letters.entrySet()) {
      if (script.getValue() > mostLetters) {
        most = Optional.of(script.getKey());
        mostLetters = script.getValue();
      }
    }
    return most;
  }

  private static boolean isScript(UnicodeScript script) {
    return script != UnicodeScript.COMMON
        && script != UnicodeScript.INHERITED
        && script != UnicodeScript.UNKNOWN;
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
