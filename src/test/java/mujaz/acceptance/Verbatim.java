package mujaz.acceptance;

import java.util.Collection;
import mujaz.text.PlainText;

/// Compares sentences as a reader would: white space does not count, and neither does a dateline
/// that one of the two has before it.
public final class Verbatim {

  private static final double NEARLY_ALL = 0.6;

  private Verbatim() {}

  static String collapsed(String text) {
    return PlainText.oneLine(text);
  }

  static boolean isSame(String one, String other) {
    String first = collapsed(one);
    String second = collapsed(other);
    return first.length() >= second.length() ? isWhole(first, second) : isWhole(second, first);
  }

  private static boolean isWhole(String longer, String shorter) {
    return longer.endsWith(shorter) && shorter.length() >= NEARLY_ALL * longer.length();
  }

  /// Whether one of the sentences is the same.
  public static boolean isAmong(String sentence, Collection<String> sentences) {
    return sentences.stream().anyMatch(other -> isSame(sentence, other));
  }

  static int occurrences(String part, String text) {
    int count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      count++;
    }
    return count;
  }
}
