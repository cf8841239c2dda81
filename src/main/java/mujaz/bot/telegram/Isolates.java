package mujaz.bot.telegram;

import mujaz.text.BidiText;
import mujaz.text.Direction;

/// Sets runs of the other direction apart inside a line, so that names, numbers, addresses and
/// handles keep their order and leave their surroundings in order (UAX 9, R-119). Only FSI, PDI and
/// marks are written: Telegram's server removes the older embeddings.
final class Isolates {

  private static final String JOINTS = ".-_/:@&'’+#%=?,~*–";
  private static final String OPENERS = "@#+$€£/\u2060";
  private static final String CLOSERS = "%°+";
  private static final char ZWJ = '\u200D';

  private Isolates() {}

  /// A line, free of controls, with its runs of the other direction isolated.
  static String in(String line, Direction direction) {
    StringBuilder isolated = new StringBuilder(line.length() + 8);
    for (int at = 0; at < line.length(); ) {
      int end = runEnd(line, at, direction);
      if (end > at) {
        isolated.append(BidiText.isolated(line.substring(at, end)));
        at = end;
      } else {
        isolated.append(line.charAt(at++));
      }
    }
    return isolated.toString();
  }

  /// Where the run that starts exactly here ends; the same position when none starts here.
  private static int runEnd(String line, int start, Direction direction) {
    int at = start;
    if (direction == Direction.RIGHT_TO_LEFT) {
      while (at < line.length() && OPENERS.indexOf(line.charAt(at)) >= 0) {
        at++;
      }
    }
    if (at >= line.length() || !isForeign(line, at, direction)) {
      return start;
    }
    int end = at;
    while (at < line.length()) {
      if (isForeign(line, at, direction)) {
        at += Character.charCount(line.codePointAt(at));
        end = at;
      } else if (joins(line, at, direction)) {
        at++;
      } else {
        break;
      }
    }
    return closed(line, end, direction);
  }

  /// Whether the run may go on across this character if it goes on after it.
  private static boolean joins(String line, int at, Direction direction) {
    int next = at + 1;
    if (next >= line.length()) {
      return false;
    }
    if (direction == Direction.LEFT_TO_RIGHT) {
      return !isStrong(line, at, Direction.LEFT_TO_RIGHT);
    }
    char c = line.charAt(at);
    if (JOINTS.indexOf(c) >= 0) {
      return isForeign(line, pastJoints(line, next), direction);
    }
    boolean letterBefore = isStrong(line, line.offsetByCodePoints(at, -1), Direction.LEFT_TO_RIGHT);
    boolean letterAfter = isStrong(line, next, Direction.LEFT_TO_RIGHT);
    return isForeign(line, next, direction)
        && ((c == ' ' && (letterBefore || !letterAfter)) || isMark(line, at));
  }

  /// Past a few more joints, as in `://`; never past the end.
  private static int pastJoints(String line, int from) {
    int at = from;
    while (at < from + 3 && at < line.length() - 1 && JOINTS.indexOf(line.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /// Takes in what belongs to the run's last character: its marks, a per cent sign.
  private static int closed(String line, int end, Direction direction) {
    String closers = direction == Direction.RIGHT_TO_LEFT ? CLOSERS : "";
    int at = end;
    while (at < line.length()
        && (closers.indexOf(line.charAt(at)) >= 0 || isMark(line, at) || line.charAt(at) == ZWJ)) {
      at += Character.charCount(line.codePointAt(at));
    }
    return at;
  }

  private static boolean isForeign(String line, int at, Direction direction) {
    if (direction == Direction.LEFT_TO_RIGHT) {
      return isStrong(line, at, Direction.RIGHT_TO_LEFT);
    }
    return isStrong(line, at, Direction.LEFT_TO_RIGHT)
        || Character.getDirectionality(line.codePointAt(at))
            == Character.DIRECTIONALITY_EUROPEAN_NUMBER;
  }

  private static boolean isMark(String line, int at) {
    return Character.getDirectionality(line.codePointAt(at))
        == Character.DIRECTIONALITY_NONSPACING_MARK;
  }

  private static boolean isStrong(String line, int at, Direction direction) {
    return switch (Character.getDirectionality(line.codePointAt(at))) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> direction == Direction.LEFT_TO_RIGHT;
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          direction == Direction.RIGHT_TO_LEFT;
      default -> false;
    };
  }
}
