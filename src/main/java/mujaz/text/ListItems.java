package mujaz.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Follows a list that is written on one line, `1) first 2) second`: an item starts where the next
/// number or letter stands in the form of the one that opened the list. One object a line.
final class ListItems {

  private static final Pattern MARKER =
      Pattern.compile("([•⁃‣▪●(]?) ?(?:(\\d{1,3})|([a-z]))(\\.\\)|\\.|\\))(?=\\s)");

  private final Matcher marker;
  private final String line;
  private final boolean ordinals;
  private String form = "";
  private int next;

  ListItems(String line, Language language) {
    this.marker = MARKER.matcher(line);
    this.line = line;
    this.ordinals = language.ordinalsEndInStop();
  }

  /// Whether an item of the list that is going on starts here; a place where a sentence starts may
  /// open a new list.
  boolean startsAt(int at, boolean sentenceStart) {
    if (!mayStart(at) || !marker.region(at, line.length()).lookingAt()) {
      return false;
    }
    int value = value();
    boolean follows = isBullet() || (value == next && form().equals(form));
    if (follows || sentenceStart) {
      form = form();
      next = value + 1;
    }
    return follows && !sentenceStart && !mayBeOrdinal();
  }

  /// Spares most words the matching.
  private boolean mayStart(int at) {
    char first = line.charAt(at);
    boolean letter = first >= 'a' && first <= 'z';
    return letter
        ? at + 1 < line.length() && ".)".indexOf(line.charAt(at + 1)) >= 0
        : !Character.isLetter(first);
  }

  private boolean isBullet() {
    return !marker.group(1).isEmpty() && !marker.group(1).equals("(");
  }

  private int value() {
    return marker.group(2) != null ? Integer.parseInt(marker.group(2)) : marker.group(3).charAt(0);
  }

  private String form() {
    return marker.group(1) + (marker.group(2) != null ? '1' : 'a') + marker.group(4);
  }

  private boolean mayBeOrdinal() {
    return ordinals && marker.group(1).isEmpty() && marker.group(4).equals(".");
  }
}
