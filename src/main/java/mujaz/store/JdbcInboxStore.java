package mujaz.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mujaz.chat.InboxStore;
import mujaz.chat.Platform;
import mujaz.chat.Received;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/// Updates in the table `inbox`.
///
/// The first that waits in each chat is marked, so that whose turn it is costs the same however
/// many wait. Whatever adds or ends an update keeps the mark; transactions that write follow each
/// other.
final class JdbcInboxStore implements InboxStore {

  /// Walks the marks in their order and ends at its limit.
  static final String HEADS =
      """
      SELECT platform, number, chat, body FROM inbox
      WHERE platform = :platform AND head = 1 AND chat NOT IN (<busy>)
      ORDER BY id LIMIT :limit
      """;

  /// It is the turn of the first that waits in a chat.
  static final String NEXT =
      """
      UPDATE inbox SET head = 1 WHERE id = (SELECT min(id) FROM inbox
        WHERE platform = :platform AND chat = :chat AND state = 'WAITING')
      """;

  /// Where a chat waits and has no mark.
  static final String HEAL =
      """
      UPDATE inbox SET head = 1 WHERE id IN (
        SELECT min(id) FROM inbox AS waiting WHERE state = 'WAITING'
        AND NOT EXISTS (SELECT 1 FROM inbox AS first WHERE first.platform = waiting.platform
          AND first.chat = waiting.chat AND first.head = 1)
        GROUP BY platform, chat)
      """;

  static final String FORGET = "DELETE FROM inbox WHERE state <> 'WAITING' AND received < :before";

  /// No chat has this number.
  private static final long NOBODY = Long.MIN_VALUE;

  private final Database database;
  private final InstantSource clock;

  JdbcInboxStore(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Gives each chat that waits its turn again, where two processes wrote at a time: one that has
  /// lost its lease may not know yet.
  void heal() {
    database.writeOnly(handle -> handle.execute(HEAL));
  }

  @Override
  public int add(List<Received> updates) {
    return database.write(handle -> {
      PreparedBatch batch =
          handle.prepareBatch(
              """
              INSERT INTO inbox (platform, number, chat, body, state, received, head)
              VALUES (:platform, :number, :chat, :body, 'WAITING', :at,
                CASE WHEN EXISTS (SELECT 1 FROM inbox
                  WHERE platform = :platform AND chat = :chat AND state = 'WAITING')
                THEN 0 ELSE 1 END)
              ON CONFLICT DO NOTHING
              """);
      Instant at = clock.instant();
      updates.forEach(update ->
          batch
              .bind("platform", update.platform())
              .bind("number", update.number())
              .bind("chat", update.chat())
              .bind("body", update.body())
              .bind("at", at)
              .add());
      return Batches.execute(batch);
    });
  }

  @Override
  public List<Received> heads(Platform platform, Set<Long> busy, int limit) {
    return database.read(handle ->
        handle
            .createQuery(HEADS)
            .bind("platform", platform)
            .bindList("busy", numbers(busy))
            .bind("limit", limit)
            .map(JdbcInboxStore::received)
            .list());
  }

  @Override
  public boolean markHandled(Received update) {
    return end(update, handled(Optional.empty()));
  }

  @Override
  public void drop(Received update, String reason) {
    end(update, handled(Optional.of(reason)));
  }

  /// What people wrote is not kept longer than it takes to answer; the number stays, so that a copy
  /// is recognised.
  private static Ending handled(Optional<String> reason) {
    return new Ending("HANDLED", reason, "");
  }

  @Override
  public void quarantine(Received update, String reason) {
    end(update, new Ending("QUARANTINED", Optional.of(reason), update.body()));
  }

  /// How an update stops waiting.
  private record Ending(String state, Optional<String> reason, String body) {}

  /// False when it does not wait.
  private boolean end(Received update, Ending ending) {
    return database.write(handle -> {
      boolean ended = end(handle, update, ending) == 1;
      if (ended) {
        next(handle, update);
      }
      return ended;
    });
  }

  private static int end(Handle handle, Received update, Ending ending) {
    return handle
        .createUpdate(
            """
            UPDATE inbox SET state = :state, reason = :reason, body = :body, head = 0
            WHERE platform = :platform AND number = :number AND state = 'WAITING'
            """)
        .bind("state", ending.state())
        .bind("reason", ending.reason())
        .bind("body", ending.body())
        .bind("platform", update.platform())
        .bind("number", update.number())
        .execute();
  }

  private static void next(Handle handle, Received update) {
    handle
        .createUpdate(NEXT)
        .bind("platform", update.platform())
        .bind("chat", update.chat())
        .execute();
  }

  @Override
  public int forgetBefore(Instant before) {
    return database.write(handle -> handle.createUpdate(FORGET).bind("before", before).execute());
  }

  /// A list in SQL must not be empty.
  private static List<Long> numbers(Set<Long> chats) {
    return chats.isEmpty() ? List.of(NOBODY) : List.copyOf(chats);
  }

  private static Received received(ResultSet row, StatementContext context) throws SQLException {
    return new Received(
        Platform.valueOf(row.getString("platform")),
        row.getLong("number"),
        row.getLong("chat"),
        row.getString("body"));
  }
}
