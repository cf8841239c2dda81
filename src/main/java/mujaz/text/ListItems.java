package mujaz.text;

/// Follows a list that is written on one line, `1) first 2) second`: an item starts where the next
/// number or letter stands in the form of the one that opened the list. One object a line.
final class ListItems {

  private static final String BULLETS = "•⁃‣▪●(";
  private static final int LONGEST_NUMBER = 3;

  /// What stands at the start of an item.
  ///
  /// @param bullet the sign before it; 0 for none
  /// @param end `.`, `)` or `.)`
  private record Marker(char bullet, boolean isNumber, int value, String end) {

    boolean isBullet() {
      return bullet != 0 && bullet != '(';
    }

    boolean hasFormOf(Marker other) {
      return bullet == other.bullet && isNumber == other.isNumber && end.equals(other.end);
    }

    boolean follows(Marker other) {
      return hasFormOf(other) && value == other.value + 1;
    }
  }

  private static final Marker NONE = new Marker((char) 0, false, -1, "");

  private final String line;
  private final boolean ordinals;
  private Marker last = NONE;

  ListItems(String line, Language language) {
    this.line = line;
    this.ordinals = language.ordinalsEndInStop();
  }

  /// Whether an item of the list that is going on starts here; a place where a sentence starts may
  /// open a new list.
  boolean startsAt(int at, boolean sentenceStart) {
    if (isWord(at)) {
      return false;
    }
    Marker marker = markerAt(at);
    if (marker.equals(NONE)) {
      return false;
    }
    boolean follows = marker.isBullet() || marker.follows(last);
    if (follows || sentenceStart) {
      last = marker;
    }
    return follows && !sentenceStart && !mayBeOrdinal(marker);
  }

  /// Whether an ordinary word starts here, as nearly always.
  private boolean isWord(int at) {
    char first = line.charAt(at);
    boolean alone = at + 1 < line.length() && ".)".indexOf(line.charAt(at + 1)) >= 0;
    return Character.isLetter(first) && !(alone && isSmallLetter(first));
  }

  private Marker markerAt(int start) {
    char bullet = BULLETS.indexOf(line.charAt(start)) >= 0 ? line.charAt(start) : 0;
    int at = bullet == 0 ? start : start + 1;
    at = is(at, ' ') ? at + 1 : at;
    int digits = digits(at);
    if (digits == 0 && !(at < line.length() && isSmallLetter(line.charAt(at)))) {
      return NONE;
    }
    int behind = at + Math.max(1, digits);
    String end = end(behind);
    if (end.isEmpty() || !isSpace(behind + end.length())) {
      return NONE;
    }
    int value = digits == 0 ? line.charAt(at) : Integer.parseInt(line, at, behind, 10);
    return new Marker(bullet, digits > 0, value, end);
  }

  private int digits(int from) {
    int at = from;
    while (at < line.length() && at - from < LONGEST_NUMBER && isDigit(line.charAt(at))) {
      at++;
    }
    return at - from;
  }

  private String end(int at) {
    if (is(at, '.')) {
      return is(at + 1, ')') ? ".)" : ".";
    }
    return is(at, ')') ? ")" : "";
  }

  private boolean is(int at, char unit) {
    return at < line.length() && line.charAt(at) == unit;
  }

  private boolean isSpace(int at) {
    return at < line.length() && " \t\f\u000B".indexOf(line.charAt(at)) >= 0;
  }

  private static boolean isDigit(char unit) {
    return unit >= '0' && unit <= '9';
  }

  private static boolean isSmallLetter(char unit) {
    return unit >= 'a' && unit <= 'z';
  }

  private boolean mayBeOrdinal(Marker marker) {
    return ordinals && marker.bullet() == 0 && marker.end().equals(".");
  }
}
