package mujaz.botapi;

/// What the server does to every text before it parses or counts it (TDLib, `clean_input_string`).
final class TextCleaning {

  private static final String DROPPED = "\r\u0333\u033F\u030A";
  private static final String INVISIBLE = " \n\u00A0\u200B\u200C\u200D\u200E\u200F\uFEFF";

  private TextCleaning() {}

  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isDropped(c)) {
        continue;
      }
      boolean markBeforeMark = isMark(c) && i + 1 < text.length() && isMark(text.charAt(i + 1));
      clean.append(c < ' ' && c != '\n' ? ' ' : markBeforeMark ? '\u200C' : c);
    }
    return clean.toString();
  }

  /// Whether nothing of this text would be seen.
  static boolean isInvisible(String text) {
    return text.chars().allMatch(c -> INVISIBLE.indexOf(c) >= 0);
  }

  private static boolean isDropped(char c) {
    return DROPPED.indexOf(c) >= 0 || (c >= '\u2028' && c <= '\u202E');
  }

  private static boolean isMark(char c) {
    return c == '\u200E' || c == '\u200F';
  }
}
