package mujaz.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import mujaz.chat.InboxStore;
import mujaz.chat.Platform;
import mujaz.chat.Received;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Updates in the table `inbox`.
final class JdbcInboxStore implements InboxStore {

  /// No chat has this number.
  private static final long NOBODY = Long.MIN_VALUE;

  private final Database database;
  private final InstantSource clock;

  JdbcInboxStore(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public int add(List<Received> updates) {
    return database.write(handle -> {
      PreparedBatch batch =
          handle.prepareBatch(
              """
              INSERT INTO inbox (platform, number, chat, body, state, received)
              VALUES (:platform, :number, :chat, :body, 'WAITING', :at) ON CONFLICT DO NOTHING
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
            .createQuery(
                """
                SELECT platform, number, chat, body FROM inbox
                WHERE id IN (SELECT min(id) FROM inbox
                  WHERE platform = :platform AND state = 'WAITING' AND chat NOT IN (<busy>)
                  GROUP BY chat)
                ORDER BY id LIMIT :limit
                """)
            .bind("platform", platform)
            .bindList("busy", numbers(busy))
            .bind("limit", limit)
            .map(JdbcInboxStore::received)
            .list());
  }

  @Override
  public void markHandled(Received update) {
    end(update, null);
  }

  @Override
  public void drop(Received update, String reason) {
    end(update, reason);
  }

  /// What people wrote is not kept longer than it takes to answer; the number stays, so that a copy
  /// is recognised.
  private void end(Received update, @Nullable String reason) {
    database.writeOnly(handle ->
        handle
            .createUpdate(
                """
                UPDATE inbox SET state = 'HANDLED', body = '', reason = :reason
                WHERE platform = :platform AND number = :number
                """)
            .bind("reason", reason)
            .bind("platform", update.platform())
            .bind("number", update.number())
            .execute());
  }

  @Override
  public void quarantine(Received update, String reason) {
    database.writeOnly(handle ->
        handle
            .createUpdate(
                """
                UPDATE inbox SET state = 'QUARANTINED', reason = :reason
                WHERE platform = :platform AND number = :number AND state = 'WAITING'
                """)
            .bind("reason", reason)
            .bind("platform", update.platform())
            .bind("number", update.number())
            .execute());
  }

  @Override
  public int forgetHandled(Instant before) {
    return database.write(handle ->
        handle
            .createUpdate("DELETE FROM inbox WHERE state = 'HANDLED' AND received < :before")
            .bind("before", before)
            .execute());
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
