package mujaz.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mujaz.chat.Chat;
import mujaz.chat.ChatAddress;
import mujaz.chat.ChatId;
import mujaz.chat.ChatStore;
import mujaz.chat.Platform;
import mujaz.chat.Preferences;
import mujaz.chat.Subscription;
import mujaz.story.TopicSlug;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Chats in the tables `chat` and `subscription`.
final class JdbcChatStore implements ChatStore {

  private final Database database;
  private final InstantSource clock;

  JdbcChatStore(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Chat findOrAdd(ChatAddress address, Preferences preferences) {
    return find(address).orElseGet(() -> add(address, preferences));
  }

  private Chat add(ChatAddress address, Preferences preferences) {
    return database.write(handle -> {
      ChatRows.bind(
              handle.createUpdate(
                  """
                  INSERT INTO chat (platform, number, language, length, zone, hours, weekdays,
                    quiet, breaking, paused_until, state)
                  VALUES (:platform, :number, :language, :length, :zone, :hours, :weekdays,
                    :quiet, :breaking, :pausedUntil, 'ACTIVE')
                  ON CONFLICT DO NOTHING
                  """),
              preferences)
          .bind("platform", address.platform())
          .bind("number", address.number())
          .execute();
      return find(handle, address).orElseThrow();
    });
  }

  @Override
  public Optional<Chat> find(ChatId id) {
    return database.read(handle ->
        handle
            .createQuery(ChatRows.SELECT + "WHERE id = :id")
            .bind("id", id.value())
            .map(ChatRows::chat)
            .findOne());
  }

  @Override
  public Map<ChatId, Chat> find(Set<ChatId> ids) {
    return ids.isEmpty()
        ? Map.of()
        : database.read(handle ->
            handle
                .createQuery(ChatRows.SELECT + "WHERE id IN (<ids>)")
                .bindList("ids", ids.stream().map(ChatId::value).toList())
                .map(ChatRows::chat)
                .collect(Collectors.toUnmodifiableMap(Chat::id, chat -> chat)));
  }

  @Override
  public Optional<Chat> find(ChatAddress address) {
    return database.read(handle -> find(handle, address));
  }

  @Override
  public List<Chat> on(Platform platform) {
    return database.read(handle ->
        handle
            .createQuery(ChatRows.SELECT + "WHERE platform = :platform ORDER BY id")
            .bind("platform", platform)
            .map(ChatRows::chat)
            .list());
  }

  @Override
  public void savePreferences(ChatId id, Preferences preferences) {
    database.writeOnly(handle ->
        ChatRows.bind(
                handle.createUpdate(
                    """
                    UPDATE chat SET language = :language, length = :length, zone = :zone,
                      hours = :hours, weekdays = :weekdays, quiet = :quiet, breaking = :breaking,
                      paused_until = :pausedUntil
                    WHERE id = :id
                    """),
                preferences)
            .bind("id", id.value())
            .execute());
  }

  @Override
  public void saveState(ChatId id, Chat.State state, String reason) {
    database.writeOnly(handle -> {
      handle
          .createUpdate("UPDATE chat SET state = :state, reason = :reason WHERE id = :id")
          .bind("state", state)
          .bind("reason", reason)
          .bind("id", id.value())
          .execute();
      if (state == Chat.State.SUSPENDED) {
        dropOwed(handle, id);
      }
    });
  }

  @Override
  public Map<ChatId, Instant> frozenBeyond(Instant then) {
    return database.read(handle ->
        handle
            .createQuery("SELECT id, frozen_until FROM chat WHERE frozen_until > :then")
            .bind("then", then)
            .map((row, context) ->
                Map.entry(new ChatId(row.getLong("id")), Columns.instant(row, "frozen_until")))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Override
  public void move(ChatAddress from, ChatAddress to) {
    database.writeOnly(handle ->
        find(handle, from)
            .ifPresent(chat -> {
              forgetMessages(handle, chat.id());
              find(handle, to)
                  .ifPresentOrElse(
                      other -> ChatMerge.unite(handle, chat.id(), other.id(), clock.instant()),
                      () -> readdress(handle, chat.id(), to));
            }));
  }

  /// At the new address messages are counted anew: an old number would mean another message.
  private static void forgetMessages(Handle handle, ChatId chat) {
    handle
        .createUpdate(
            """
            DELETE FROM outbox_part WHERE delivery IN (SELECT id FROM outbox WHERE chat = :chat)
            """)
        .bind("chat", chat.value())
        .execute();
  }

  @Override
  public boolean subscribe(Subscription subscription) {
    return change(
        subscription,
        """
        INSERT INTO subscription (chat, thread, topic) VALUES (:chat, :thread, :topic)
        ON CONFLICT DO NOTHING
        """);
  }

  @Override
  public boolean unsubscribe(Subscription subscription) {
    return change(
        subscription,
        "DELETE FROM subscription WHERE chat = :chat AND thread = :thread AND topic = :topic");
  }

  private boolean change(Subscription subscription, String statement) {
    return database.write(handle ->
        handle
                .createUpdate(statement)
                .bind("chat", subscription.chat().value())
                .bind("thread", subscription.thread())
                .bind("topic", subscription.topic().value())
                .execute()
            == 1);
  }

  @Override
  public Set<TopicSlug> subscriptionsOf(ChatId chat, long thread) {
    return database.read(handle ->
        handle
            .createQuery("SELECT topic FROM subscription WHERE chat = :chat AND thread = :thread")
            .bind("chat", chat.value())
            .bind("thread", thread)
            .mapTo(String.class)
            .map(TopicSlug::new)
            .collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public List<Subscription> subscriptionsOf(ChatId chat) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT chat, thread, topic FROM subscription
                WHERE chat = :chat ORDER BY thread, topic
                """)
            .bind("chat", chat.value())
            .map(JdbcChatStore::subscription)
            .list());
  }

  @Override
  public List<Subscription> readersOf(Set<TopicSlug> topics) {
    if (topics.isEmpty()) {
      return List.of();
    }
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT chat, thread, min(topic) AS topic
                FROM subscription JOIN chat ON chat.id = subscription.chat
                WHERE topic IN (<topics>) AND chat.state = 'ACTIVE' AND chat.hours = ''
                  AND (chat.paused_until IS NULL OR chat.paused_until <= :now)
                GROUP BY chat, thread ORDER BY chat, thread
                """)
            .bindList("topics", topics.stream().map(TopicSlug::value).toList())
            .bind("now", clock.instant())
            .map(JdbcChatStore::subscription)
            .list());
  }

  /// What a chat was owed when it shut us out is not kept for the day when it lets us in again
  ///
  private void dropOwed(Handle handle, ChatId id) {
    handle
        .createUpdate(
            """
            UPDATE outbox SET state = 'EXPIRED', reason = 'the chat is suspended', finished = :at
            WHERE chat = :chat AND state = 'PENDING'
            """)
        .bind("at", clock.instant())
        .bind("chat", id.value())
        .execute();
  }

  private static void readdress(Handle handle, ChatId id, ChatAddress to) {
    handle
        .createUpdate("UPDATE chat SET platform = :platform, number = :number WHERE id = :id")
        .bind("platform", to.platform())
        .bind("number", to.number())
        .bind("id", id.value())
        .execute();
  }

  private static Optional<Chat> find(Handle handle, ChatAddress address) {
    return handle
        .createQuery(ChatRows.SELECT + "WHERE platform = :platform AND number = :number")
        .bind("platform", address.platform())
        .bind("number", address.number())
        .map(ChatRows::chat)
        .findOne();
  }

  private static Subscription subscription(ResultSet row, StatementContext context)
      throws SQLException {
    return new Subscription(
        new ChatId(row.getLong("chat")),
        row.getLong("thread"),
        new TopicSlug(row.getString("topic")));
  }
}
