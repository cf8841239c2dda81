package mujaz.chat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mujaz.story.TopicSlug;

/// Chats and their subscriptions. Safe for use by many threads.
public interface ChatStore {

  /// The chat at an address, added with these preferences when it is new.
  Chat findOrAdd(ChatAddress address, Preferences preferences);

  Optional<Chat> find(ChatId id);

  /// Those of these chats that are there.
  Map<ChatId, Chat> find(Set<ChatId> ids);

  Optional<Chat> find(ChatAddress address);

  /// All chats of a platform.
  List<Chat> on(Platform platform);

  void savePreferences(ChatId id, Preferences preferences);

  /// Suspends a chat with the reason, or makes it active again. Subscriptions stay.
  void saveState(ChatId id, Chat.State state, String reason);

  /// Chats that nothing is sent to before then, and until when.
  Map<ChatId, Instant> frozenBeyond(Instant then);

  /// Gives a chat a new address in one transaction; where a chat has that address already, the two
  /// become that one: its subscriptions and what it is owed are united. A second time
  /// nothing happens.
  void move(ChatAddress from, ChatAddress to);

  /// Subscribes; false when the chat read the topic already.
  boolean subscribe(Subscription subscription);

  /// Unsubscribes; false when the chat did not read the topic.
  boolean unsubscribe(Subscription subscription);

  Set<TopicSlug> subscriptionsOf(ChatId chat, long thread);

  /// All subscriptions of a chat, by thread and topic.
  List<Subscription> subscriptionsOf(ChatId chat);

  /// The subscriptions to any of these topics, at most one for each chat and thread, of active
  /// chats that read at once: neither by digest nor pausing now.
  List<Subscription> readersOf(Set<TopicSlug> topics);
}
