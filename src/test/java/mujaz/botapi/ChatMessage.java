package mujaz.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// A message of the bot as a chat shows it now: text after parsing, its entities, its buttons.
///
/// `threadId` is 0 outside forum topics; `silent` says that it came without a sound.
public record ChatMessage(
    long chatId,
    int messageId,
    int threadId,
    String text,
    List<Entity> entities,
    JsonNode markup,
    boolean silent,
    Instant at) {

  public ChatMessage {
    entities = List.copyOf(entities);
  }

  /// The texts of the buttons under the message, row by row in one list.
  public List<String> buttons() {
    return keyboard().stream().flatMap(List::stream).toList();
  }

  /// The same, a list for each row.
  public List<List<String>> keyboard() {
    return markup
        .path("inline_keyboard")
        .valueStream()
        .map(row -> row.valueStream().map(button -> button.path("text").asText()).toList())
        .toList();
  }

  /// The `callback_data` of the button with this text.
  public String dataOf(String buttonText) {
    return buttonNodes()
        .filter(button -> button.path("text").asText().equals(buttonText))
        .filter(button -> button.has("callback_data"))
        .map(button -> button.path("callback_data").asText())
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("no callback button " + buttonText + " in " + buttons()));
  }

  /// The targets of the links in the text.
  public List<String> links() {
    return entities.stream()
        .filter(entity -> entity.type().equals("text_link"))
        .map(Entity::extra)
        .toList();
  }

  private Stream<JsonNode> buttonNodes() {
    return markup.path("inline_keyboard").valueStream().flatMap(JsonNode::valueStream);
  }

  ChatMessage edited(FormattedText content, JsonNode newMarkup) {
    return new ChatMessage(
        chatId, messageId, threadId, content.text(), content.entities(), newMarkup, silent, at);
  }

  ObjectNode json(ChatRoom room, ObjectNode bot) {
    ObjectNode message = new ObjectMapper().createObjectNode();
    message.put("message_id", messageId).put("date", at.getEpochSecond()).put("text", text);
    message.set("chat", room.json());
    message.set(room.kind() == ChatRoom.Kind.CHANNEL ? "sender_chat" : "from", sender(room, bot));
    if (threadId != 0) {
      message.put("message_thread_id", threadId).put("is_topic_message", true);
    }
    entities.forEach(entity -> message.withArray("/entities").add(json(entity)));
    if (markup.has("inline_keyboard")) {
      message.set("reply_markup", markup);
    }
    return message;
  }

  private static ObjectNode sender(ChatRoom room, ObjectNode bot) {
    return room.kind() == ChatRoom.Kind.CHANNEL ? room.json() : bot;
  }

  private static ObjectNode json(Entity entity) {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("type", entity.type()).put("offset", entity.offset()).put("length", entity.length());
    return entity.type().equals("text_link") ? json.put("url", entity.extra()) : json;
  }
}
