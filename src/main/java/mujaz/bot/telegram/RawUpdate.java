package mujaz.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import mujaz.chat.Platform;
import mujaz.chat.Received;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is read of an update before it is kept: its number, and whose turn it belongs to.
final class RawUpdate {

  /// What the bot understands; asked for at each start, because Telegram keeps the last list
  ///
  static final List<String> KINDS =
      List.of("message", "channel_post", "callback_query", "my_chat_member");

  private static final Logger log = LoggerFactory.getLogger(RawUpdate.class);
  private static final List<String> CHATS =
      List.of(
          "/message/chat/id",
          "/channel_post/chat/id",
          "/callback_query/message/chat/id",
          "/my_chat_member/chat/id");

  private RawUpdate() {}

  /// Empty for what has no number: that can be no update.
  static Optional<Received> of(JsonNode update) {
    if (!update.path("update_id").isIntegralNumber()) {
      log.atWarn().log("an update without a number was left out");
      return Optional.empty();
    }
    long number = update.path("update_id").asLong();
    return Optional.of(new Received(Platform.TELEGRAM, number, chat(update), update.toString()));
  }

  private static long chat(JsonNode update) {
    return CHATS.stream()
        .map(update::at)
        .filter(JsonNode::isIntegralNumber)
        .mapToLong(JsonNode::asLong)
        .findFirst()
        .orElse(0);
  }
}
