package mujaz.bot.web;

/// Direction controls in what is shown: isolates are kept as long as they are balanced, the older
/// embeddings and overrides, with which text can be disguised, never.
final class Isolates {

  private static final char FIRST_STRONG = '\u2068';
  private static final char POP = '\u2069';

  private Isolates() {}

  static String balanced(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (isForbidden(unit) || (unit == POP && open == 0)) {
        continue;
      }
      open += unit == FIRST_STRONG ? 1 : unit == POP ? -1 : 0;
      kept.append(unit);
    }
    return kept.repeat(POP, open).toString();
  }

  private static boolean isForbidden(char unit) {
    return (unit >= '\u202A' && unit <= '\u202E') || unit == '\u2066' || unit == '\u2067';
  }
}
