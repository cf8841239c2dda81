package mujaz.botapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// A chat and the bot's standing in it. Changes here are silent; [StrictBotApi] has those that the
/// bot is told of.
///
/// Safe for many threads.
public final class ChatRoom {

  /// The four kinds of chats, named as in `chat.type`.
  public enum Kind {
    PRIVATE,
    GROUP,
    SUPERGROUP,
    CHANNEL
  }

  /// What the bot is in a chat. In a private chat BLOCKED, DEACTIVATED and NOT_STARTED are the
  /// person's doing.
  public enum Standing {
    MEMBER,
    ADMINISTRATOR,
    MUTED,
    LEFT,
    KICKED,
    CHAT_DELETED,
    BLOCKED,
    DEACTIVATED,
    NOT_STARTED
  }

  private final long id;
  private final Kind kind;
  private final String title;
  private final Map<Integer, Boolean> topics = new HashMap<>();
  private final Map<Long, String> members = new HashMap<>();
  private final NavigableMap<Integer, ChatMessage> messages = new TreeMap<>();
  private Standing standing;
  private long upgradedTo;
  private int lastMessageId;

  ChatRoom(long id, Kind kind, String title, Standing standing) {
    this.id = id;
    this.kind = kind;
    this.title = title;
    this.standing = standing;
  }

  public long id() {
    return id;
  }

  public Kind kind() {
    return kind;
  }

  public synchronized void setStanding(Standing newStanding) {
    standing = newStanding;
  }

  public synchronized Standing standing() {
    return standing;
  }

  /// A user's place in the chat, as `getChatMember` tells it: `creator`, `administrator`, `member`,
  /// `left` …
  public synchronized void setMember(long userId, String status) {
    members.put(userId, status);
  }

  synchronized String memberStatus(long userId) {
    return members.getOrDefault(userId, kind == Kind.PRIVATE && userId == id ? "member" : "left");
  }

  public synchronized void openTopic(int threadId) {
    topics.put(threadId, true);
  }

  public synchronized void closeTopic(int threadId) {
    topics.put(threadId, false);
  }

  public synchronized void deleteTopic(int threadId) {
    topics.remove(threadId);
  }

  /// From now on this group has another id.
  synchronized void upgradeTo(long newId) {
    upgradedTo = newId;
  }

  synchronized int nextMessageId() {
    return ++lastMessageId;
  }

  /// @param most how many are remembered
  synchronized void keep(ChatMessage message, int most) {
    messages.put(message.messageId(), message);
    while (messages.size() > most) {
      messages.pollFirstEntry();
    }
  }

  synchronized ChatMessage message(long messageId, String whenMissing) {
    ChatMessage message = messages.get((int) messageId);
    if (message == null) {
      throw ApiFailure.badRequest(whenMissing);
    }
    return message;
  }

  synchronized void delete(int messageId) {
    messages.remove(messageId);
  }

  synchronized List<ChatMessage> messages() {
    return new ArrayList<>(messages.values());
  }

  /// Whether the bot may look at the chat at all.
  synchronized void checkAccess() {
    if (upgradedTo != 0) {
      throw ApiFailure.upgraded(upgradedTo);
    }
    switch (standing) {
      case BLOCKED -> throw ApiFailure.forbidden("bot was blocked by the user");
      case DEACTIVATED -> throw ApiFailure.forbidden("user is deactivated");
      case NOT_STARTED -> throw ApiFailure.forbidden("bot can't initiate conversation with a user");
      case KICKED -> throw ApiFailure.forbidden("bot was kicked from the " + kindName());
      case LEFT -> throw ApiFailure.forbidden("bot is not a member of the " + kindName());
      case CHAT_DELETED -> throw ApiFailure.forbidden("the group chat was deleted");
      case MEMBER, ADMINISTRATOR, MUTED -> {}
    }
  }

  /// Whether the bot may write here, in this thread (0: none).
  synchronized void checkSend(long threadId) {
    checkAccess();
    if (standing == Standing.MUTED) {
      throw ApiFailure.badRequest("not enough rights to send text messages to the chat");
    }
    if (kind == Kind.CHANNEL && standing != Standing.ADMINISTRATOR) {
      throw ApiFailure.badRequest("need administrator rights in the channel chat");
    }
    if (threadId != 0 && !topics.containsKey((int) threadId)) {
      throw ApiFailure.badRequest("message thread not found");
    }
    if (threadId != 0 && !topics.getOrDefault((int) threadId, false)) {
      throw ApiFailure.badRequest("TOPIC_CLOSED");
    }
  }

  private String kindName() {
    return kind.name().toLowerCase(Locale.ROOT) + " chat";
  }

  synchronized ObjectNode json() {
    ObjectNode chat = JsonNodeFactory.instance.objectNode().put("id", id);
    chat.put("type", kind.name().toLowerCase(Locale.ROOT));
    chat.put(kind == Kind.PRIVATE ? "first_name" : "title", title);
    return topics.isEmpty() ? chat : chat.put("is_forum", true);
  }
}
