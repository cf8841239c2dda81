package mujaz.text;

import java.util.Arrays;
import java.util.regex.Pattern;

/// Direction of text: which way a paragraph reads, and how to set a part of it apart. Only the
/// isolates of the Unicode bidirectional algorithm (UAX 9) are ever written: chat servers remove
/// the older embeddings and overrides, and those can be abused to disguise text (CVE-2021-42574).
public final class BidiText {

  private static final Pattern ADDRESS =
      Pattern.compile("https?://\\S+|(?<!\\S)/[a-z]\\w*", Pattern.CASE_INSENSITIVE);

  private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
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

  /// The direction in which a paragraph reads: that of most of its letters, so that an Arabic
  /// headline that begins with a Latin name still reads from the right; where the first letter is
  /// right-to-left, a third of them is enough, for Latin names are long. Addresses,
  /// commands and what is isolated do not count as long as there is anything else (UAX 9, P2,
  /// passes over isolates too). Left to right when there are no letters.
  public static Direction direction(String text) {
    int[] own = letters(ADDRESS.matcher(withoutIsolates(text)).replaceAll(" "));
    int[] letters = own.length > 0 ? own : letters(text);
    long rightToLeft = Arrays.stream(letters).filter(BidiText::isRightToLeft).count();
    int share = letters.length > 0 && isRightToLeft(letters[0]) ? 3 : 2;
    return rightToLeft * share > letters.length ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT;
  }

  private static int[] letters(String text) {
    return text.codePoints().filter(Character::isLetter).toArray();
  }

  private static boolean isRightToLeft(int letter) {
    byte directionality = Character.getDirectionality(letter);
    return directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /// An isolate that is left open ends with its line.
  private static String withoutIsolates(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit >= LEFT_TO_RIGHT_ISOLATE && unit <= FIRST_STRONG_ISOLATE) {
        open++;
      } else if (unit == POP_ISOLATE) {
        open = Math.max(0, open - 1);
      } else if (open == 0 || unit == '\n') {
        open = 0;
        kept.append(unit);
      }
    }
    return kept.toString();
  }

  static boolean isControl(char unit) {
    return unit == 0x061C
        || unit == 0x200E
        || unit == 0x200F
        || (unit >= 0x202A && unit <= 0x202E)
        || (unit >= 0x2066 && unit <= 0x2069);
  }
}
