package mujaz.bot.telegram;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mujaz.delivery.Message;

/// The parts of the messages that were rendered last: a brief goes to thousands of chats, and
/// rendering it takes longer than to see that it is the same. Safe for use by many threads.
final class Renderings {

  private static final int MOST = 64;

  private final Map<Message, List<HtmlPart>> latest =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Message, List<HtmlPart>> eldest) {
              return size() > MOST;
            }
          });

  List<HtmlPart> parts(Message message) {
    List<HtmlPart> known = latest.get(message);
    if (known != null) {
      return known;
    }
    List<HtmlPart> parts = TelegramHtml.parts(message);
    latest.put(message, parts);
    return parts;
  }
}
