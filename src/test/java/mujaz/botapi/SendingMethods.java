package mujaz.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

/// Messages: send, edit, delete. One call at a time: [Methods] holds the lock.
final class SendingMethods {

  private static final Duration DELETABLE = Duration.ofDays(2);
  private static final Set<String> PARSE_MODES = Set.of("", "html");
  private static final Set<String> ACTIONS =
      Set.of("typing", "upload_photo", "upload_document", "choose_sticker", "find_location");

  private final Town town;
  private final FloodControl flood;
  private boolean paidBroadcasts;

  SendingMethods(Town town, FloodControl flood) {
    this.town = town;
    this.flood = flood;
  }

  JsonNode sendMessage(Params params) {
    FormattedText content = content(params);
    JsonNode markup = markup(params);
    checkPreview(params.json("link_preview_options"));
    ChatRoom room = town.room(params);
    long thread = params.number("message_thread_id", 0);
    room.checkSend(thread);
    count(room, isPaid(params));
    ChatMessage message =
        new ChatMessage(
            room.id(),
            room.nextMessageId(),
            (int) thread,
            content.text(),
            content.entities(),
            markup,
            params.flag("disable_notification"),
            town.clock.instant());
    room.keep(message, town.memory);
    town.witness.appeared(message);
    return message.json(room, town.bot());
  }

  JsonNode editMessageText(Params params) {
    FormattedText content = content(params);
    return edit(params, message -> message.edited(content, markup(params)));
  }

  JsonNode editMessageReplyMarkup(Params params) {
    return edit(
        params,
        message ->
            message.edited(new FormattedText(message.text(), message.entities()), markup(params)));
  }

  private JsonNode edit(Params params, UnaryOperator<ChatMessage> change) {
    ChatRoom room = town.room(params);
    room.checkAccess();
    ChatMessage old = room.message(params.number("message_id", 0), "message to edit not found");
    ChatMessage changed = change.apply(old);
    if (changed.equals(old)) {
      throw ApiFailure.badRequest(
          "message is not modified: specified new message content and reply markup are exactly the"
              + " same as a current content and reply markup of the message");
    }
    count(room, false);
    room.keep(changed, town.memory);
    town.witness.changed(changed);
    return changed.json(room, town.bot());
  }

  JsonNode deleteMessage(Params params) {
    ChatRoom room = town.room(params);
    room.checkAccess();
    ChatMessage message =
        room.message(params.number("message_id", 0), "message to delete not found");
    if (town.clock.instant().isAfter(message.at().plus(DELETABLE))) {
      throw ApiFailure.badRequest("message can't be deleted for everyone");
    }
    room.delete(message.messageId());
    town.witness.vanished(message);
    return BooleanNode.TRUE;
  }

  JsonNode sendChatAction(Params params) {
    ChatRoom room = town.room(params);
    room.checkSend(params.number("message_thread_id", 0));
    if (room.kind() == ChatRoom.Kind.CHANNEL || !ACTIONS.contains(params.text("action"))) {
      throw ApiFailure.badRequest("wrong parameter action in request");
    }
    return BooleanNode.TRUE;
  }

  /// Whether there are Stars to pay with.
  void setPaidBroadcasts(boolean enabled) {
    paidBroadcasts = enabled;
  }

  private boolean isPaid(Params params) {
    boolean paid = params.flag("allow_paid_broadcast");
    if (paid && !paidBroadcasts) {
      throw ApiFailure.badRequest("BALANCE_TOO_LOW");
    }
    return paid;
  }

  private void count(ChatRoom room, boolean paid) {
    flood.count(room.id(), room.kind() != ChatRoom.Kind.PRIVATE, paid);
  }

  private static FormattedText content(Params params) {
    String text = TextCleaning.clean(params.text("text"));
    String mode = params.text("parse_mode").toLowerCase(Locale.ROOT);
    if (!PARSE_MODES.contains(mode)) {
      throw ApiFailure.badRequest("unsupported parse_mode");
    }
    FormattedText content =
        mode.isEmpty() ? new FormattedText(text, List.of()) : HtmlText.parse(text);
    return withGivenEntities(content, params.json("entities")).asMessage();
  }

  private static FormattedText withGivenEntities(FormattedText content, JsonNode given) {
    if (given.isMissingNode() || given.isEmpty()) {
      return content;
    }
    return new FormattedText(
        content.text(),
        StreamSupport.stream(given.spliterator(), false)
            .map(SendingMethods::entity)
            .sorted(Comparator.comparingInt(Entity::offset))
            .toList());
  }

  private static Entity entity(JsonNode json) {
    return new Entity(
        json.path("type").asText(),
        json.path("offset").asInt(),
        json.path("length").asInt(),
        json.path("url").asText(""));
  }

  private static JsonNode markup(Params params) {
    JsonNode markup = params.json("reply_markup");
    ReplyMarkup.check(markup);
    return markup;
  }

  private static void checkPreview(JsonNode options) {
    boolean sized = options.has("prefer_small_media") || options.has("prefer_large_media");
    if (sized && !options.has("url")) {
      throw ApiFailure.badRequest("a preferred media size needs a preview URL");
    }
  }
}
