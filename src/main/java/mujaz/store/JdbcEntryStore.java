package mujaz.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mujaz.feed.Entry;
import mujaz.feed.EntryId;
import mujaz.feed.EntryStore;
import mujaz.feed.UnreadEntry;
import org.jdbi.v3.core.statement.StatementContext;

/// Entries that wait for their articles, in the table `entry`.
final class JdbcEntryStore implements EntryStore {

  private final Database database;
  private final Signal unread;

  JdbcEntryStore(Database database, Signal unread) {
    this.database = database;
    this.unread = unread;
  }

  @Override
  public void onUnread(Runnable wake) {
    unread.add(wake);
  }

  @Override
  public List<UnreadEntry> unread(Instant now, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT entry.id AS entry, entry.content, entry.first_seen, entry.news, entry.more, "
                    + FeedRows.COLUMNS
                    + """
                    FROM entry JOIN feed ON feed.id = entry.feed
                    WHERE entry.state = 'UNREAD' AND entry.not_before <= :now
                    ORDER BY entry.id LIMIT :limit
                    """)
            .bind("now", now)
            .bind("limit", limit)
            .map(JdbcEntryStore::mapped)
            .list());
  }

  @Override
  public void markRead(EntryId id, Optional<String> reason) {
    end(id, "READ", reason.orElse(""));
  }

  @Override
  public void putOff(EntryId id, String reason, Instant notBefore) {
    database.writeOnly(handle ->
        handle
            .createUpdate(
                """
                UPDATE entry SET attempts = attempts + 1, reason = :reason, not_before = :notBefore
                WHERE id = :id AND state = 'UNREAD'
                """)
            .bind("reason", reason)
            .bind("notBefore", notBefore)
            .bind("id", id.value())
            .execute());
  }

  @Override
  public void giveUp(EntryId id, String reason) {
    end(id, "GIVEN_UP", reason);
  }

  @Override
  public int attempts(EntryId id) {
    return database.read(handle ->
        handle
            .createQuery("SELECT attempts FROM entry WHERE id = :id")
            .bind("id", id.value())
            .mapTo(Integer.class)
            .findOne()
            .orElse(0));
  }

  private void end(EntryId id, String state, String reason) {
    database.writeOnly(handle ->
        handle
            .createUpdate(
                """
                UPDATE entry SET state = :state, reason = :reason,
                  content = CASE WHEN :state = 'READ' THEN NULL ELSE content END
                WHERE id = :id AND state = 'UNREAD'
                """)
            .bind("state", state)
            .bind("reason", reason)
            .bind("id", id.value())
            .execute());
  }

  private static UnreadEntry mapped(ResultSet row, StatementContext context) throws SQLException {
    return new UnreadEntry(
        new EntryId(row.getLong("entry")),
        FeedRows.feed(row),
        Json.read(row.getString("content"), Entry.class),
        Columns.instant(row, "first_seen"),
        row.getBoolean("news"),
        row.getInt("more"));
  }
}
