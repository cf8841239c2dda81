package mujaz.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/// What people do, as updates for the bot.
final class Reader {

  private final Town town;
  private final Methods methods;

  Reader(Town town, Methods methods) {
    this.town = town;
    this.methods = methods;
  }

  long sends(long chatId, long userId, String text) {
    ChatRoom room = town.room(chatId);
    boolean channel = room.kind() == ChatRoom.Kind.CHANNEL;
    ObjectNode message = node().put("message_id", room.nextMessageId());
    message.put("date", town.clock.instant().getEpochSecond()).put("text", text);
    message.set("chat", room.json());
    if (channel) {
      message.set("sender_chat", room.json());
    } else {
      message.set("from", town.person(userId).json());
    }
    if (text.startsWith("/")) {
      ObjectNode command = node().put("type", "bot_command").put("offset", 0);
      message.withArray("/entities").add(command.put("length", text.split("\\s", 2)[0].length()));
    }
    return town.updates.add(channel ? "channel_post" : "message", message);
  }

  String presses(ChatMessage message, long userId, String data) {
    ChatRoom room = town.room(message.chatId());
    String id = methods.openCallback();
    ObjectNode query = node().put("id", id).put("chat_instance", "1").put("data", data);
    query.set("from", town.person(userId).json());
    query.set("message", current(room, message));
    town.updates.add("callback_query", query);
    return id;
  }

  /// The message as the chat holds it, or what Telegram sends in place of a message that is gone.
  private JsonNode current(ChatRoom room, ChatMessage message) {
    boolean gone = room.messages().stream().noneMatch(m -> m.messageId() == message.messageId());
    if (!gone) {
      return message.json(room, town.bot());
    }
    ObjectNode inaccessible = node().put("message_id", message.messageId()).put("date", 0);
    return inaccessible.set("chat", room.json());
  }

  long changesStanding(long chatId, long userId, ChatRoom.Standing standing) {
    ChatRoom room = town.room(chatId);
    ObjectNode change = node().put("date", town.clock.instant().getEpochSecond());
    change.set("chat", room.json());
    change.set("from", town.person(userId).json());
    change.set("old_chat_member", bot(room.standing()));
    change.set("new_chat_member", bot(standing));
    room.setStanding(standing);
    return town.updates.add("my_chat_member", change);
  }

  private ObjectNode bot(ChatRoom.Standing standing) {
    ObjectNode member = node().put("status", status(standing));
    member.set("user", town.bot());
    return standing == ChatRoom.Standing.KICKED || standing == ChatRoom.Standing.BLOCKED
        ? member.put("until_date", 0)
        : member;
  }

  private static String status(ChatRoom.Standing standing) {
    return switch (standing) {
      case MEMBER, ADMINISTRATOR, LEFT, KICKED -> standing.name().toLowerCase(Locale.ROOT);
      case MUTED -> "restricted";
      case CHAT_DELETED, NOT_STARTED -> "left";
      case BLOCKED, DEACTIVATED -> "kicked";
    };
  }

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }
}
