package mujaz.bot.telegram;

import java.nio.charset.StandardCharsets;

/// A piece of a message in Telegram's HTML.
///
/// @param html what is sent
/// @param text what the reader sees, for counting and for a second try without markup
/// @param entities how many formatted stretches Telegram will count
record HtmlPart(String html, String text, int entities) {

  private static final int MAX_UTF16 = 4096;
  private static final int MAX_ENTITIES = 100;
  private static final int MAX_BYTES = 32_768;

  /// Room for the number of the part.
  private static final int MARGIN = 16;

  static final HtmlPart EMPTY = new HtmlPart("", "", 0);

  boolean isEmpty() {
    return text.isEmpty();
  }

  HtmlPart plus(String separator, HtmlPart next) {
    return new HtmlPart(
        html + separator + next.html, text + separator + next.text, entities + next.entities);
  }

  /// Whether Telegram takes it whole, with the margin left for its number.
  boolean fits() {
    return text.length() <= MAX_UTF16 - MARGIN
        && entities <= MAX_ENTITIES
        && html.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES - 2 * MARGIN;
  }
}
