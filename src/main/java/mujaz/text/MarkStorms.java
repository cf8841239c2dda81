package mujaz.text;

/// Storms of marks on one letter, which no language writes and which would take a normaliser the
/// square of their length to bring into order. Cut as the Stream-Safe Text Format bounds them (UAX
/// 15, section 13).
final class MarkStorms {

  private static final int MOST = 30;
  private static final char FIRST_MARK = 0x0300;

  /// Here letters begin that become marks in NFKC.
  private static final char HALF_WIDTH = 0xFF00;

  private MarkStorms() {}

  /// The text with no more than 30 marks in a row. Linear in the text.
  static String calmed(String text) {
    if (isCalm(text)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    int from = 0;
    int storm = excess(text, from);
    while (storm < text.length()) {
      kept.append(text, from, storm);
      from = behindMarks(text, storm);
      storm = excess(text, from);
    }
    return kept.append(text, from, storm).toString();
  }

  static boolean isCalm(String text) {
    return text.length() <= MOST || excess(text, 0) == text.length();
  }

  /// Where the first mark too many stands; the length of the text when there is none.
  private static int excess(String text, int from) {
    int marks = 0;
    int at = from;
    while (at < text.length()) {
      marks = isMark(text, at) ? marks + 1 : 0;
      if (marks > MOST) {
        return at;
      }
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static int behindMarks(String text, int from) {
    int at = from;
    while (at < text.length() && isMark(text, at)) {
      at = text.offsetByCodePoints(at, 1);
    }
    return at;
  }

  /// The two half-width sound marks become marks in NFKC.
  private static boolean isMark(String text, int at) {
    char unit = text.charAt(at);
    if (unit < FIRST_MARK || (unit < HALF_WIDTH && Units.isLetterOrDigit(unit))) {
      return false;
    }
    int point = text.codePointAt(at);
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> point == 0xFF9E || point == 0xFF9F;
    };
  }
}
