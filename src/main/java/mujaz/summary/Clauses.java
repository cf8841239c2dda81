package mujaz.summary;

import java.util.ArrayList;
import java.util.List;

/// Where the clauses of a line end: before a comma, a semicolon or a colon that stands apart from
/// what follows, before an ellipsis, a question or an exclamation mark, and before a dash between
/// spaces.
final class Clauses {

  private static final String COMMAS = ",;:،؛，；：、";
  private static final String ENDS = "!?؟…";
  private static final String DASHES = "–—-";

  private final String line;

  private Clauses(String line) {
    this.line = line;
  }

  /// In ascending order, none within a number and none behind the limit.
  static List<Integer> ends(String line, int limit) {
    Clauses clauses = new Clauses(line.substring(0, Math.min(line.length(), limit + 1)));
    List<Integer> ends = new ArrayList<>();
    int at = 0;
    while (at < clauses.line.length()) {
      int behind = clauses.behindEnd(at);
      if (behind > at && !clauses.isBetweenDigits(at)) {
        ends.add(at);
      }
      at = Math.max(behind, at + 1);
    }
    return ends;
  }

  /// Behind what ends a clause here; −1 when nothing does.
  private int behindEnd(int at) {
    char unit = line.charAt(at);
    if (Character.isLetter(unit)) {
      return -1;
    }
    if (unit == '.') {
      return behindDots(at);
    }
    if (isSpace(at)) {
      boolean dash = at + 1 < line.length() && DASHES.indexOf(line.charAt(at + 1)) >= 0;
      return dash && isSpace(at + 2) ? at + 3 : -1;
    }
    if (ENDS.indexOf(unit) >= 0) {
      return isSpace(at + 1) ? at + 2 : -1;
    }
    boolean apart = isSpace(at + 1) || (at + 1 < line.length() && line.charAt(at + 1) >= 0x80);
    return COMMAS.indexOf(unit) >= 0 && apart ? at + 1 : -1;
  }

  private int behindDots(int at) {
    int end = at;
    while (end < line.length() && line.charAt(end) == '.') {
      end++;
    }
    return end - at > 1 && isSpace(end) ? end + 1 : -1;
  }

  private boolean isSpace(int at) {
    return at < line.length()
        && (line.charAt(at) == ' ' || (line.charAt(at) >= '\t' && line.charAt(at) <= '\r'));
  }

  private boolean isBetweenDigits(int at) {
    return at > 0
        && at + 1 < line.length()
        && Character.isDigit(line.charAt(at - 1))
        && Character.isDigit(line.charAt(at + 1));
  }
}
