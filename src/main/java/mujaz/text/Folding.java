package mujaz.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Locale;

/// Letters folded for comparing: forms that a writer may choose between become one. Never for
/// showing: what a reader sees is left as the publisher wrote it.
///
/// Arabic script: presentation forms, hamza carriers, alef maksura, ta marbuta, tatweel and vowel
/// marks; Persian and Urdu letters and all digits join their Arabic and ASCII counterparts (Larkey,
/// Ballesteros and Connell, "Light Stemming for Arabic Information Retrieval", 2007, extended).
/// Hebrew: points and accents go, final letters join the others. All: compatibility forms (NFKC).
public final class Folding {

  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

  /// From here to the end of the Arabic block letters have no case.
  private static final char FIRST_HEBREW = 0x0590;

  private static final char LAST_OF_ARABIC = 0x06FF;

  /// Behind the general punctuation characters are not looked up.
  private static final char LAST = 0x206F;

  private static final char DROPPED = 0xFFFF;

  /// What depends on its neighbours, or becomes more than one.
  private static final char NOT_ALONE = 0xFFFE;

  /// What each character becomes, whatever stands beside it, worked out once.
  private static final char[] FOLDED = folded();

  private Folding() {}

  /// The text folded and in lower case: equal for two texts that a reader takes for the same.
  public static String fold(String text) {
    String letters = letters(text);
    return hasSimpleCase(letters)
        ? letters.toLowerCase(Locale.ROOT)
        : UCharacter.foldCase(letters, true);
  }

  /// Whether only the Latin letters of ASCII have case, or nothing has.
  private static boolean hasSimpleCase(String letters) {
    for (int at = 0; at < letters.length(); at++) {
      char unit = letters.charAt(at);
      if (unit >= 0x80 && (unit < FIRST_HEBREW || unit > LAST_OF_ARABIC)) {
        return false;
      }
    }
    return true;
  }

  /// The text folded, upper and lower case kept.
  static String letters(String text) {
    if (isAscii(text)) {
      return text;
    }
    StringBuilder folded = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      char letter = unit <= LAST ? FOLDED[unit] : NOT_ALONE;
      if (letter == NOT_ALONE) {
        return normalised(text);
      }
      if (letter != DROPPED) {
        folded.append(letter);
      }
    }
    return folded.toString();
  }

  private static String normalised(String text) {
    String normal = NFKC.normalize(MarkStorms.calmed(text));
    StringBuilder folded = new StringBuilder(normal.length());
    for (int i = 0; i < normal.length(); i++) {
      char unit = normal.charAt(i);
      if (!isDropped(unit)) {
        folded.append(letter(unit));
      }
    }
    return folded.toString();
  }

  private static char[] folded() {
    char[] folded = new char[LAST + 1];
    for (char unit = 0; unit < folded.length; unit++) {
      folded[unit] = isDropped(unit) ? DROPPED : alone(unit);
    }
    return folded;
  }

  private static char alone(char unit) {
    String normal = NFKC.normalize(String.valueOf(unit));
    boolean isAlone = normal.length() == 1 && NFKC.hasBoundaryBefore(unit);
    return isAlone ? letter(normal.charAt(0)) : NOT_ALONE;
  }

  private static boolean isAscii(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /// Points, vowel marks, tatweel and direction controls carry no letter.
  private static boolean isDropped(char unit) {
    return (unit >= 0x0591 && unit <= 0x05C7 && unit != 0x05BE)
        || unit == 'ـ'
        || (unit >= 0x0610 && unit <= 0x061C && unit != '؛')
        || (unit >= 0x064B && unit <= 0x065F)
        || unit == 0x0670
        || (unit >= 0x06D6 && unit <= 0x06ED && unit != 0x06DD && unit != 0x06DE)
        || unit == 0x200D
        || BidiText.isControl(unit);
  }

  private static char letter(char unit) {
    return switch (unit) {
      case 'آ', 'أ', 'إ', 'ٱ' -> 'ا';
      case 'ؤ' -> 'و';
      case 'ى', 'ئ', 'ی', 'ێ', 'ې', 'ے', 'ۓ' -> 'ي';
      case 'ة', 'ۀ', 'ہ', 'ۂ', 'ۃ', 'ھ', 'ە' -> 'ه';
      case 'ک', 'ڪ' -> 'ك';
      case 'ך', 'ם', 'ן', 'ף', 'ץ' -> (char) (unit + 1);
      case 0x200C -> ' ';
      default -> Character.isDigit(unit) ? (char) ('0' + Character.digit(unit, 10)) : unit;
    };
  }
}
