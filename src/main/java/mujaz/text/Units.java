package mujaz.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.lang.Character.UnicodeScript;

/// What every unit of every text is asked, looked up in one table of the basic plane: the answers
/// are those of [Character] and ICU4J, a few times faster. A surrogate has no property here: who
/// cares for what lies behind the basic plane asks for its code point.
final class Units {

  private static final int LETTER_OR_DIGIT = 1;
  private static final int DIGIT = 2;
  private static final int MARK = 4;
  private static final int UNSPACED = 8;
  private static final int GAP = 16;
  private static final int CONTROL = 32;
  private static final int TERMINATOR = 64;

  private static final byte[] PROPERTIES = properties();

  private Units() {}

  private static byte[] properties() {
    byte[] properties = new byte[Character.MAX_VALUE + 1];
    for (int unit = 0; unit < properties.length; unit++) {
      properties[unit] = (byte) propertiesOf((char) unit);
    }
    return properties;
  }

  private static int propertiesOf(char unit) {
    int letter = Character.isLetterOrDigit(unit) ? LETTER_OR_DIGIT : 0;
    int digit = Character.isDigit(unit) ? DIGIT : 0;
    int mark = isMark((int) unit) ? MARK : 0;
    int unspaced = letter != 0 && isUnspaced((int) unit) ? UNSPACED : 0;
    int gap = Character.isWhitespace(unit) || Character.isSpaceChar(unit) ? GAP : 0;
    int control = BidiText.isControl(unit) ? CONTROL : 0;
    boolean ends = letter == 0 && UCharacter.hasBinaryProperty(unit, UProperty.S_TERM);
    return letter | digit | mark | unspaced | gap | control | (ends ? TERMINATOR : 0);
  }

  private static boolean has(char unit, int properties) {
    return (PROPERTIES[unit] & properties) != 0;
  }

  static boolean isLetterOrDigit(char unit) {
    return has(unit, LETTER_OR_DIGIT);
  }

  static boolean isLetter(char unit) {
    return (PROPERTIES[unit] & (LETTER_OR_DIGIT | DIGIT)) == LETTER_OR_DIGIT;
  }

  static boolean isDigit(char unit) {
    return has(unit, DIGIT);
  }

  /// Vowel signs, accents and joiners belong to the letter before them.
  static boolean isMark(char unit) {
    return has(unit, MARK);
  }

  static boolean isMark(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.FORMAT -> true;
      default -> false;
    };
  }

  /// Whether a word goes on here: with a letter, a digit, or a mark that belongs to one.
  static boolean isPart(char unit) {
    return has(unit, LETTER_OR_DIGIT | MARK) || Character.isSurrogate(unit);
  }

  /// The same, where a word ends only at what is no part of it.
  static boolean isSpacedPart(char unit) {
    int properties = PROPERTIES[unit];
    return (properties & (LETTER_OR_DIGIT | MARK)) != 0 && (properties & UNSPACED) == 0;
  }

  /// Whether the character belongs to a script that is written without spaces between words.
  static boolean isUnspaced(char unit) {
    return has(unit, UNSPACED);
  }

  static boolean isUnspaced(int point) {
    return switch (UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> Character.isLetterOrDigit(point);
      default -> false;
    };
  }

  /// White space of any kind.
  static boolean isGap(char unit) {
    return has(unit, GAP);
  }

  /// White space, or a direction control, which is as little to be seen.
  static boolean isSpace(char unit) {
    return has(unit, GAP | CONTROL);
  }

  /// Whether it ends sentences in any script (`Sentence_Terminal`).
  static boolean isTerminator(char unit) {
    return has(unit, TERMINATOR);
  }
}
