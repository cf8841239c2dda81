package mujaz.article;

import java.util.List;
import java.util.Locale;

/// Short lines that speak of the page and not of its subject: `Read also: …`, `Advertisement`.
final class Notices {

  private static final int LONGEST = 160;
  private static final List<String> PHRASES = WordFile.lines("notices.txt");

  private Notices() {}

  static boolean contain(String line) {
    if (line.length() >= LONGEST) {
      return false;
    }
    String folded = folded(line);
    for (String phrase : PHRASES) {
      if (says(folded, phrase)) {
        return true;
      }
    }
    return false;
  }

  private static boolean says(String line, String phrase) {
    return phrase.startsWith("=")
        ? line.length() == phrase.length() - 1 && line.regionMatches(0, phrase, 1, line.length())
        : line.startsWith(phrase);
  }

  /// In lower case, without the signs before the first and behind the last letter.
  private static String folded(String line) {
    int from = 0;
    int to = line.length();
    while (to > from && !Character.isLetterOrDigit(line.charAt(to - 1))) {
      to--;
    }
    while (from < to && !isStart(line.charAt(from))) {
      from++;
    }
    return line.substring(from, to).toLowerCase(Locale.ROOT);
  }

  private static boolean isStart(char unit) {
    return Character.isLetterOrDigit(unit) || unit == '©';
  }
}
