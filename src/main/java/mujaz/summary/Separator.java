package mujaz.summary;

import java.util.ArrayList;
import java.util.List;

/// What sites put between a title and their names: a bar, or another sign with a space on both
/// sides; in Chinese a low line too. A bar nearly always is one, a dash often not.
///
/// @param start with the space before the sign
/// @param end with the space behind it
/// @param sign without the spaces
record Separator(int start, int end, String sign) {

  /// The separators of a line in their order. Linear in the line.
  static List<Separator> in(String line) {
    List<Separator> separators = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      int end = mayBegin(line.charAt(at)) ? end(line, at) : -1;
      if (end > 0) {
        separators.add(new Separator(at, end, line.substring(at, end).strip()));
      }
      at = Math.max(end, at + 1);
    }
    return separators;
  }

  private static boolean mayBegin(char unit) {
    return unit <= ' ' || unit == '_' || isBar(unit);
  }

  private static boolean isBar(char unit) {
    return unit == '|' || unit == '｜' || unit == 'ǀ';
  }

  /// Behind the separator that begins there; −1 when none does.
  private static int end(String line, int start) {
    int sign = behindSpaces(line, start);
    if (sign == line.length()) {
      return -1;
    }
    char unit = line.charAt(sign);
    if (isBar(unit)) {
      return behindSpaces(line, sign + 1);
    }
    if (unit == '_' && sign == start) {
      return isBeforeHan(line, sign) ? sign + 1 : -1;
    }
    int behind = sign > start ? behindSign(line, sign) : -1;
    int end = behind < 0 ? -1 : behindSpaces(line, behind);
    return end > behind ? end : -1;
  }

  private static boolean isBeforeHan(String line, int at) {
    return at + 1 < line.length()
        && Character.UnicodeScript.of(line.codePointAt(at + 1)) == Character.UnicodeScript.HAN;
  }

  private static int behindSign(String line, int sign) {
    char unit = line.charAt(sign);
    boolean twice = sign + 1 < line.length() && line.charAt(sign + 1) == unit;
    return switch (unit) {
      case '»', '•', '·', '–', '—' -> sign + 1;
      case '>', '-' -> twice ? sign + 2 : sign + 1;
      case ':' -> twice ? sign + 2 : -1;
      default -> -1;
    };
  }

  private static int behindSpaces(String line, int from) {
    int at = from;
    while (at < line.length() && (line.charAt(at) == ' ' || isRareSpace(line.charAt(at)))) {
      at++;
    }
    return at;
  }

  private static boolean isRareSpace(char unit) {
    return unit >= '\t' && unit <= '\r';
  }
}
