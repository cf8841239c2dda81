package mujaz.text;

import java.lang.Character.UnicodeScript;

/// Counts words in any language.
public final class Words {

  /// Behind the letters of the Arabic block characters are not looked up.
  private static final char LAST = 0x06FF;

  private static final boolean[] PARTS = parts();
  private static final boolean[] LETTERS = letters();

  private Words() {}

  private static boolean[] letters() {
    boolean[] letters = new boolean[LAST + 1];
    for (char unit = 0; unit < letters.length; unit++) {
      letters[unit] = Character.isLetterOrDigit(unit);
    }
    return letters;
  }

  private static boolean[] parts() {
    boolean[] parts = new boolean[LAST + 1];
    for (char unit = 0; unit < parts.length; unit++) {
      parts[unit] = Character.isLetterOrDigit(unit) || isMark(unit);
    }
    return parts;
  }

  /// How many words a text has: runs of letters and digits; where a script has no spaces between
  /// words, two characters count as one word. Linear in the text.
  public static int count(String text) {
    int halves = 0;
    boolean inWord = false;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      if (point == ' ') {
        inWord = false;
      } else if (isUnspaced(point)) {
        halves++;
        inWord = false;
      } else if (isLetterOrDigit(point)) {
        halves += inWord ? 0 : 2;
        inWord = true;
      } else if (!joins(point)) {
        inWord = false;
      }
    }
    return (halves + 1) / 2;
  }

  /// Marks, apostrophes and joiners stand inside a word.
  private static boolean joins(int point) {
    return point == '\''
        || point == '-'
        || (point > 0x7F && (point == '’' || point == 'ـ' || isMark(point)));
  }

  static boolean isLetterOrDigit(int point) {
    return point <= LAST ? LETTERS[point] : Character.isLetterOrDigit(point);
  }

  /// Whether the character is a letter, a digit, or a mark that belongs to one.
  static boolean isPart(char unit) {
    return unit <= LAST
        ? PARTS[unit]
        : Character.isLetterOrDigit(unit) || isMark(unit) || Character.isSurrogate(unit);
  }

  /// Vowel signs, accents and joiners belong to the letter before them.
  static boolean isMark(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.FORMAT -> true;
      default -> false;
    };
  }

  /// Whether the character belongs to a script that is written without spaces between words.
  static boolean isUnspaced(int point) {
    if (point < 0x0E00 || !Character.isLetterOrDigit(point)) {
      return false;
    }
    return switch (UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
