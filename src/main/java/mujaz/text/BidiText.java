package mujaz.text;

/// Direction of text: which way a paragraph reads, and how to set a part of it apart. Only the
/// isolates of the Unicode bidirectional algorithm (UAX 9) are ever written: chat servers remove
/// the older embeddings and overrides, and those can be abused to disguise text (CVE-2021-42574).
public final class BidiText {

  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  private BidiText() {}

  /// The text without any direction control: what came from outside must not steer our layout.
  public static String withoutControls(String text) {
    if (text.chars().noneMatch(unit -> isControl((char) unit))) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.chars().filter(unit -> !isControl((char) unit)).forEach(unit -> kept.append((char) unit));
    return kept.toString();
  }

  /// The text set apart from the direction of what surrounds it. It must be a single line: an
  /// isolate ends with its paragraph.
  public static String isolated(String line) {
    return FIRST_STRONG_ISOLATE + withoutControls(line) + POP_ISOLATE;
  }

  /// The direction of the majority of letters, so that an Arabic headline that begins with a Latin
  /// name still reads from the right; left to right when there are no letters.
  public static Direction direction(String text) {
    int balance = text.codePoints().map(BidiText::vote).sum();
    return balance > 0 ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT;
  }

  private static int vote(int point) {
    return switch (Character.getDirectionality(point)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          1;
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> -1;
      default -> 0;
    };
  }

  static boolean isControl(char unit) {
    return unit == 0x061C
        || unit == 0x200E
        || unit == 0x200F
        || (unit >= 0x202A && unit <= 0x202E)
        || (unit >= 0x2066 && unit <= 0x2069);
  }
}
