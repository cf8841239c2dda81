package mujaz.store;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import mujaz.chat.ChatId;
import mujaz.chat.Platform;
import mujaz.delivery.Delivery;
import mujaz.delivery.Delivery.Progress;
import mujaz.delivery.Delivery.What;
import mujaz.delivery.DeliveryId;
import mujaz.delivery.Digest;
import mujaz.delivery.Message;
import mujaz.delivery.Reason;
import mujaz.story.StoryId;
import org.jdbi.v3.core.Handle;

/// Takes rows of the outbox for sending: one a chat, in the chat's order, in one statement.
///
/// The rows are walked in the order of an index, so a long backlog costs no more than a short one.
/// `CROSS JOIN` is meant: it keeps SQLite from beginning with the chats, which took a hundred times
/// as long with 10,000 of them. The state is asked for twice because PostgreSQL looks at a row
/// again, and at nothing else, when another process has just changed it. Frozen chats are a list
/// that is made once a claim: their backlog is passed over without a look at each row's chat. The
/// plus keeps SQLite from the index of when rows are due, by which it would walk all of them; the
/// zero keeps it from seeing a limit of one or two, for which it would sort all of them: 50 ms with
/// 60,000 waiting.
final class Claim {

  static final String STATEMENT =
      """
      UPDATE outbox SET state = 'SENDING', attempt = attempt + 1
      WHERE id IN (
        SELECT due.id FROM outbox AS due CROSS JOIN chat
        WHERE chat.id = due.chat AND due.state = 'PENDING' AND +due.not_before <= :now
          AND chat.platform = :platform AND chat.state = 'ACTIVE'
          AND due.chat NOT IN (<resting>)
          AND due.chat NOT IN (SELECT frozen.id FROM chat AS frozen
            WHERE frozen.frozen_until > 0 AND frozen.frozen_until > :now)
          AND NOT EXISTS (SELECT 1 FROM outbox AS busy
            WHERE busy.chat = due.chat AND busy.state = 'SENDING')
          AND NOT EXISTS (SELECT 1 FROM outbox AS earlier
            WHERE earlier.chat = due.chat AND earlier.state = 'PENDING'
              AND earlier.lane = due.lane AND earlier.id < due.id)
          AND NOT EXISTS (SELECT 1 FROM outbox AS sooner
            WHERE sooner.chat = due.chat AND sooner.state = 'PENDING'
              AND sooner.lane < due.lane AND sooner.not_before <= :now)
        ORDER BY due.lane, due.id LIMIT :limit + 0)
      AND state = 'PENDING'
      RETURNING id, chat, thread, kind, lane, story, message, edits, attempt, failures, parts_sent
      """;

  /// No chat has this id: a list in SQL must not be empty.
  private static final long NOBODY = 0;

  private Claim() {}

  private record Claimed(int lane, Delivery delivery) {}

  static List<Delivery> take(
      Handle handle, Platform platform, Instant now, int limit, Set<ChatId> resting) {
    return handle
        .createQuery(STATEMENT)
        .bind("now", now)
        .bind("platform", platform)
        .bind("limit", limit)
        .bindList("resting", ids(resting))
        .map((row, context) -> claimed(handle, row))
        .stream()
        .sorted(
            Comparator.comparingInt(Claimed::lane)
                .thenComparingLong(claimed -> claimed.delivery().id().value()))
        .map(Claimed::delivery)
        .toList();
  }

  private static List<Long> ids(Set<ChatId> chats) {
    return Stream.concat(Stream.of(NOBODY), chats.stream().map(ChatId::value)).toList();
  }

  private static Claimed claimed(Handle handle, ResultSet row) throws SQLException {
    return new Claimed(
        row.getInt("lane"),
        new Delivery(
            new DeliveryId(row.getLong("id")),
            new ChatId(row.getLong("chat")),
            row.getLong("thread"),
            what(handle, row),
            new Progress(row.getInt("attempt"), row.getInt("failures"), row.getInt("parts_sent"))));
  }

  private static What what(Handle handle, ResultSet row) throws SQLException {
    StoryId story = new StoryId(row.getLong("story"));
    return switch (row.getString("kind")) {
      case "BRIEF" -> new What.Brief(story, row.getInt("lane") == Lane.BREAKING.number());
      case "DIGEST" -> stored(row, Digest.class, What.Stories::new);
      case "UPDATE" -> new What.Update(story, messages(handle, row));
      default -> {
        Optional<Long> edits = Columns.optionalLong(row, "edits");
        yield stored(row, Message.class, message -> new What.Reply(message, edits));
      }
    };
  }

  /// A row that is damaged fails alone: its claim stands, and so do those of the others.
  private static <T> What stored(ResultSet row, Class<T> type, Function<T, What> made)
      throws SQLException {
    String json = row.getString("message");
    if (json == null) {
      return new What.Unreadable(Reason.UNREADABLE.sentence("there is nothing"));
    }
    try {
      return made.apply(Json.read(json, type));
    } catch (UncheckedIOException e) {
      return new What.Unreadable(Reason.UNREADABLE.sentence(String.valueOf(e.getMessage())));
    }
  }

  /// Looked up when the chat's turn has come: its brief is not under way then.
  private static List<Long> messages(Handle handle, ResultSet row) throws SQLException {
    return handle
        .createQuery(
            """
            SELECT part.message FROM outbox AS brief
            JOIN outbox_part AS part ON part.delivery = brief.id
            WHERE brief.story = :story AND brief.chat = :chat AND brief.thread = :thread
              AND brief.kind = 'BRIEF' AND brief.state = 'SENT'
            ORDER BY part.part
            """)
        .bind("story", row.getLong("story"))
        .bind("chat", row.getLong("chat"))
        .bind("thread", row.getLong("thread"))
        .mapTo(Long.class)
        .list();
  }
}
