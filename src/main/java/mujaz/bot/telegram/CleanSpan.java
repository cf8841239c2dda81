package mujaz.bot.telegram;

import mujaz.text.PlainText;

/// Cleans the text of a span, which is only a part of a line: white space at its ends counts.
final class CleanSpan {

  private CleanSpan() {}

  static String of(String text) {
    String clean = PlainText.clean(text);
    if (clean.isEmpty()) {
      return text.isEmpty() ? "" : edge(text, 0);
    }
    return edge(text, 0) + clean + edge(text, text.length() - 1);
  }

  private static String edge(String text, int at) {
    char c = text.charAt(at);
    return c == '\n' ? "\n" : Character.isWhitespace(c) || Character.isSpaceChar(c) ? " " : "";
  }
}
