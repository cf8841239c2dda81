package mujaz.bot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import mujaz.bot.Incoming;
import mujaz.chat.ChatAddress;
import mujaz.chat.Person;
import mujaz.chat.Platform;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberAdministrator;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Reads a raw update as something that happened in a chat. Pure.
///
/// All that we have no use for is dropped before decoding, so that a kind of content that the
/// library does not know yet cannot hide a command.
final class UpdateReader {

  private static final ObjectMapper JSON =
      new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
  private static final Set<String> KINDS =
      Set.of("update_id", "message", "channel_post", "callback_query", "my_chat_member");
  private static final Set<String> MESSAGE =
      Set.of(
          "message_id",
          "date",
          "chat",
          "from",
          "sender_chat",
          "text",
          "message_thread_id",
          "is_topic_message",
          "migrate_to_chat_id",
          "migrate_from_chat_id");

  /// An update that is not what it should be.
  static final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreadable(String reason) {
      super(reason);
    }
  }

  private UpdateReader() {}

  /// What happened; empty for what does not concern the bot.
  static Optional<Incoming> read(String body) {
    Update update = decode(body);
    if (update.getCallbackQuery() != null) {
      return pressed(update.getCallbackQuery());
    }
    if (update.getMyChatMember() != null) {
      return Optional.of(membership(update.getMyChatMember()));
    }
    Message message = update.getMessage() == null ? update.getChannelPost() : update.getMessage();
    return message == null ? Optional.empty() : said(message, repliesTo(body));
  }

  /// The query that a press must be answered with, whether it can be read or not.
  static Optional<String> queryOf(String body) {
    try {
      String id = JSON.readTree(body).at("/callback_query/id").asText();
      return id.isEmpty() ? Optional.empty() : Optional.of(id);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /// Of the message that is answered only its number is read: it may be of a kind that the library
  /// does not know.
  private static Optional<Long> repliesTo(String body) {
    try {
      JsonNode number = JSON.readTree(body).at("/message/reply_to_message/message_id");
      return number.isIntegralNumber() ? Optional.of(number.asLong()) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Update decode(String body) {
    try {
      JsonNode tree = JSON.readTree(body);
      retain(tree, KINDS);
      retain(tree.path("message"), MESSAGE);
      retain(tree.path("channel_post"), MESSAGE);
      retain(tree.at("/callback_query/message"), MESSAGE);
      return JSON.treeToValue(tree, Update.class);
    } catch (JsonProcessingException e) {
      throw new Unreadable(
          "not an update: " + e.getOriginalMessage().lines().findFirst().orElse(""));
    }
  }

  private static void retain(JsonNode node, Set<String> fields) {
    if (node instanceof ObjectNode object) {
      object.retain(fields);
    }
  }

  private static Optional<Incoming> said(Message message, Optional<Long> repliesTo) {
    Chat chat = present(message.getChat(), "chat");
    if (message.getMigrateToChatId() != null) {
      return Optional.of(
          new Incoming.Moved(address(chat.getId()), address(message.getMigrateToChatId())));
    }
    if (message.getMigrateFromChatId() != null) {
      return Optional.of(
          new Incoming.Moved(address(message.getMigrateFromChatId()), address(chat.getId())));
    }
    Optional<Person> author = author(message);
    if (message.getText() == null || author.isEmpty()) {
      return Optional.empty();
    }
    Incoming.Where where = where(chat, thread(message), message.getFrom());
    return Optional.of(new Incoming.Said(where, author.get(), message.getText(), repliesTo));
  }

  /// Who speaks: for an anonymous admin, a post in a channel and a linked channel it is that chat,
  /// not the stand-in that Telegram puts into `from` (S-34, S-35).
  private static Optional<Person> author(Message message) {
    if (message.getSenderChat() != null) {
      return Optional.of(person(message.getSenderChat().getId()));
    }
    return Optional.ofNullable(message.getFrom()).map(user -> person(user.getId()));
  }

  private static Optional<Incoming> pressed(CallbackQuery query) {
    User from = present(query.getFrom(), "from");
    MaybeInaccessibleMessage message = query.getMessage();
    if (message == null || query.getData() == null) {
      return Optional.empty();
    }
    Chat chat = present(message.getChat(), "chat");
    Optional<Long> number =
        message instanceof Message accessible
            ? Optional.of(accessible.getMessageId().longValue())
            : Optional.empty();
    long thread = message instanceof Message accessible ? thread(accessible) : 0;
    return Optional.of(
        new Incoming.Pressed(
            where(chat, thread, from), person(from.getId()), query.getData(), number));
  }

  private static Incoming membership(ChatMemberUpdated change) {
    Chat chat = present(change.getChat(), "chat");
    ChatMember now = present(change.getNewChatMember(), "new_chat_member");
    return new Incoming.MembershipChanged(
        where(chat, 0, change.getFrom()), mayPost(chat, now), "now " + now.getStatus());
  }

  private static boolean mayPost(Chat chat, ChatMember member) {
    return switch (present(member.getStatus(), "status")) {
      case "creator" -> true;
      case "administrator" ->
          !isChannel(chat)
              || !(member instanceof ChatMemberAdministrator admin)
              || !Boolean.FALSE.equals(admin.getCanPostMessages());
      case "member" -> !isChannel(chat);
      case "restricted" ->
          member instanceof ChatMemberRestricted restricted
              && Boolean.TRUE.equals(restricted.getIsMember())
              && Boolean.TRUE.equals(restricted.getCanSendMessages());
      default -> false;
    };
  }

  private static Incoming.Where where(Chat chat, long thread, @Nullable User user) {
    Optional<String> locale =
        user == null ? Optional.empty() : Optional.ofNullable(user.getLanguageCode());
    boolean shared = !"private".equals(chat.getType());
    return new Incoming.Where(address(present(chat.getId(), "chat.id")), thread, shared, locale);
  }

  private static long thread(Message message) {
    Integer thread = message.getMessageThreadId();
    boolean topic = Boolean.TRUE.equals(message.getIsTopicMessage());
    return thread == null || !topic ? 0 : thread;
  }

  private static boolean isChannel(Chat chat) {
    return "channel".equals(chat.getType());
  }

  private static ChatAddress address(long number) {
    return new ChatAddress(Platform.TELEGRAM, number);
  }

  private static Person person(long number) {
    return new Person(Platform.TELEGRAM, number);
  }

  private static <T> T present(@Nullable T value, String field) {
    if (value == null) {
      throw new Unreadable("no " + field);
    }
    return value;
  }
}
