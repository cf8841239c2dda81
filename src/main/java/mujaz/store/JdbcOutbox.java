package mujaz.store;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import mujaz.chat.ChatId;
import mujaz.chat.Subscription;
import mujaz.delivery.Delivery.What.Reply;
import mujaz.delivery.DeliveryState;
import mujaz.delivery.Outbox;
import mujaz.story.StoryId;

/// What is owed, in the tables `outbox` and `outbox_part`.
final class JdbcOutbox implements Outbox {

  private static final String OWE_BRIEF =
      """
      INSERT INTO outbox (chat, thread, kind, lane, story, state, owed, not_before)
      SELECT id, ?, 'BRIEF', ?, ?, 'PENDING', ?, ?
      FROM chat WHERE id = ? AND state = 'ACTIVE'
      ON CONFLICT DO NOTHING
      """;

  private final Database database;
  private final Signal owed;
  private final OutboxArchive archive;

  JdbcOutbox(Database database, Signal owed) {
    this.database = database;
    this.owed = owed;
    this.archive = new OutboxArchive(database);
  }

  @Override
  public int oweBrief(StoryId story, Collection<Subscription> readers, Instant at) {
    return database.write(handle -> {
      database.afterCommit(owed::raise);
      return Batches.execute(
          handle,
          OWE_BRIEF,
          readers,
          (statement, reader) -> {
            statement.setLong(1, reader.thread());
            statement.setInt(2, Lane.BRIEF.number());
            statement.setLong(3, story.value());
            statement.setLong(4, at.toEpochMilli());
            statement.setLong(5, at.toEpochMilli());
            statement.setLong(6, reader.chat().value());
          });
    });
  }

  /// A brief that waits needs no update: it is composed when it is sent. One that is being sent may
  /// have been composed already.
  @Override
  public int oweUpdate(StoryId story, Instant since, Instant at) {
    return database.write(handle -> {
      database.afterCommit(owed::raise);
      return handle
          .createUpdate(
              """
              INSERT INTO outbox (chat, thread, kind, lane, story, state, owed, not_before)
              SELECT brief.chat, brief.thread, 'UPDATE', :lane, brief.story, 'PENDING', :at, :at
              FROM outbox AS brief JOIN chat ON chat.id = brief.chat
              WHERE brief.story = :story AND brief.kind = 'BRIEF' AND chat.state = 'ACTIVE'
                AND (brief.state = 'SENDING' OR (brief.state = 'SENT' AND brief.finished > :since))
                AND NOT EXISTS (SELECT 1 FROM outbox AS waiting
                  WHERE waiting.story = brief.story AND waiting.chat = brief.chat
                    AND waiting.thread = brief.thread AND waiting.kind = 'UPDATE'
                    AND waiting.state = 'PENDING')
              """)
          .bind("lane", Lane.UPDATE.number())
          .bind("story", story.value())
          .bind("since", since)
          .bind("at", at)
          .execute();
    });
  }

  @Override
  public int hurry(StoryId story, Instant now) {
    return database.write(handle -> {
      database.afterCommit(owed::raise);
      return handle
          .createUpdate(
              """
              UPDATE outbox SET lane = :breaking, not_before = :now
              WHERE story = :story AND kind = 'BRIEF' AND state = 'PENDING' AND lane = :brief
                AND chat IN (SELECT id FROM chat WHERE breaking = 1)
              """)
          .bind("breaking", Lane.BREAKING.number())
          .bind("brief", Lane.BRIEF.number())
          .bind("story", story.value())
          .bind("now", now)
          .execute();
    });
  }

  @Override
  public void oweReply(ChatId chat, long thread, Reply reply, Instant at) {
    database.writeOnly(handle -> {
      handle
          .createUpdate(
              """
              INSERT INTO outbox
                (chat, thread, kind, lane, message, edits, state, reason, owed, not_before)
              SELECT id, :thread, 'REPLY', :lane, :message, :edits,
                CASE state WHEN 'ACTIVE' THEN 'PENDING' ELSE 'EXPIRED' END,
                CASE state WHEN 'ACTIVE' THEN '' ELSE 'the chat is suspended' END, :at, :at
              FROM chat WHERE id = :chat
              """)
          .bind("thread", thread)
          .bind("lane", Lane.REPLY.number())
          .bind("message", Json.write(reply.message()))
          .bind("edits", reply.edits())
          .bind("at", at)
          .bind("chat", chat.value())
          .execute();
      database.afterCommit(owed::raise);
    });
  }

  @Override
  public Swept archive(Instant before, long from) {
    return archive.take(before, from);
  }

  @Override
  public int forgetArchived(Instant before) {
    return archive.forget(before);
  }

  @Override
  public Map<DeliveryState, Long> counts() {
    Map<DeliveryState, Long> counts = new EnumMap<>(DeliveryState.class);
    for (DeliveryState state : DeliveryState.values()) {
      counts.put(state, 0L);
    }
    counts.putAll(
        database.read(handle ->
            handle
                .createQuery("SELECT state, count(*) AS number FROM outbox GROUP BY state")
                .collectRows(
                    Collectors.toMap(
                        row -> DeliveryState.valueOf(row.getColumn("state", String.class)),
                        row -> row.getColumn("number", Long.class)))));
    return counts;
  }
}
