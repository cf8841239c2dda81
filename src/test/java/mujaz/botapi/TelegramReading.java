package mujaz.botapi;

import java.util.List;

/// What Telegram's server makes of a text in HTML: for tests of a renderer, without a server.
public final class TelegramReading {

  private TelegramReading() {}

  /// The text that readers see; throws where the server would refuse.
  public static String text(String html) {
    return read(html).text();
  }

  public static List<Entity> entities(String html) {
    return read(html).entities();
  }

  private static FormattedText read(String html) {
    return HtmlText.parse(TextCleaning.clean(html)).asMessage();
  }
}
