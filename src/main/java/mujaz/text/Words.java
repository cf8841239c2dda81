package mujaz.text;

/// Words in any language: how many, and whether numbers are among them.
public final class Words {

  private Words() {}

  /// How many words a text has: runs of letters and digits; where a script has no spaces between
  /// words, two characters count as one word. Linear in the text.
  public static int count(String text) {
    return (halves(text) + 1) / 2;
  }

  /// Twice the words, so that parts of a text, cut at spaces, can be added up.
  static int halves(String text) {
    int halves = 0;
    boolean inWord = false;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (Units.isLetterOrDigit(unit)) {
        boolean alone = Units.isUnspaced(unit);
        halves += alone ? 1 : inWord ? 0 : 2;
        inWord = !alone;
      } else if (Character.isSurrogate(unit)) {
        int point = text.codePointAt(at);
        boolean alone = Units.isUnspaced(point);
        boolean letter = Character.isLetterOrDigit(point);
        halves += alone ? 1 : inWord || !letter ? 0 : 2;
        inWord = !alone && (letter || (inWord && Units.isMark(point)));
        at += Character.charCount(point) - 1;
      } else {
        inWord = inWord && joins(unit);
      }
    }
    return halves;
  }

  /// Whether a digit of any script is among them.
  public static boolean haveDigit(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (Units.isDigit(text.charAt(at))) {
        return true;
      }
    }
    return false;
  }

  /// Marks, apostrophes and joiners stand inside a word.
  private static boolean joins(char unit) {
    return switch (unit) {
      case ' ' -> false;
      case '\'', '-', '’', 'ـ' -> true;
      default -> Units.isMark(unit);
    };
  }
}
