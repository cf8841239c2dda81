package mujaz.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import mujaz.chat.InboxStore;
import mujaz.chat.Platform;
import mujaz.chat.Received;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/// Updates in the table `inbox`.
final class JdbcInboxStore implements InboxStore {

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
              INSERT INTO inbox (platform, number, body, state, received)
              VALUES (:platform, :number, :body, 'WAITING', :at) ON CONFLICT DO NOTHING
              """);
      Instant at = clock.instant();
      updates.forEach(update ->
          batch
              .bind("platform", update.platform())
              .bind("number", update.number())
              .bind("body", update.body())
              .bind("at", at)
              .add());
      return Batches.execute(batch);
    });
  }

  @Override
  public List<Received> waiting(Platform platform, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT platform, number, body FROM inbox
                WHERE platform = :platform AND state = 'WAITING' ORDER BY id LIMIT :limit
                """)
            .bind("platform", platform)
            .bind("limit", limit)
            .map(JdbcInboxStore::received)
            .list());
  }

  /// What people wrote is not kept longer than it takes to answer; the number stays, so that a copy
  /// is recognised.
  @Override
  public void markHandled(Received update) {
    database.writeOnly(handle ->
        handle
            .createUpdate(
                """
                UPDATE inbox SET state = 'HANDLED', body = ''
                WHERE platform = :platform AND number = :number
                """)
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

  private static Received received(ResultSet row, StatementContext context) throws SQLException {
    return new Received(
        Platform.valueOf(row.getString("platform")), row.getLong("number"), row.getString("body"));
  }
}
