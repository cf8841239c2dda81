package mujaz.botapi;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Character references of `parse_mode=HTML`: four names, and numbers; the semicolon may be
/// missing.
final class HtmlEntities {

  private static final Map<String, Integer> NAMED =
      Map.of("lt", (int) '<', "gt", (int) '>', "amp", (int) '&', "quot", (int) '"');
  private static final int LONGEST_NUMBER = 10;

  /// A decoded character and where the text goes on after it.
  record Decoded(int codePoint, int end) {}

  private HtmlEntities() {}

  /// The reference at `start`, which holds an ampersand; null when it is plain text.
  static @Nullable Decoded decode(String html, int start) {
    boolean numeric = html.startsWith("#", start + 1);
    int end = numeric ? numberEnd(html, start + 2) : nameEnd(html, start + 1);
    int codePoint = numeric ? number(html, start, end) : name(html.substring(start + 1, end));
    if (codePoint == 0) {
      return null;
    }
    return new Decoded(codePoint, html.startsWith(";", end) ? end + 1 : end);
  }

  private static int name(String name) {
    return NAMED.getOrDefault(name, 0);
  }

  private static int number(String html, int start, int end) {
    boolean hexadecimal = html.startsWith("x", start + 2);
    String digits = html.substring(start + (hexadecimal ? 3 : 2), end);
    if (digits.isEmpty() || end - start >= LONGEST_NUMBER) {
      return 0;
    }
    int codePoint = Integer.parseInt(digits, hexadecimal ? 16 : 10);
    boolean surrogate =
        codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    return surrogate || !Character.isValidCodePoint(codePoint) ? 0 : codePoint;
  }

  private static int numberEnd(String html, int start) {
    boolean hexadecimal = html.startsWith("x", start);
    int end = hexadecimal ? start + 1 : start;
    while (end < html.length() && Character.digit(html.charAt(end), hexadecimal ? 16 : 10) >= 0) {
      end++;
    }
    return end;
  }

  private static int nameEnd(String html, int start) {
    int end = start;
    while (end < html.length() && isLatinLetter(html.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isLatinLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
