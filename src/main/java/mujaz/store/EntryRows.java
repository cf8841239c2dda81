package mujaz.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import mujaz.feed.CanonicalUrl;
import mujaz.feed.FeedId;
import mujaz.feed.NewEntry;
import mujaz.feed.NewEntry.Reading;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// New entries of one feed, written out before a transaction begins: only one can write at a time.
final class EntryRows {

  private static final String INSERT =
      """
      INSERT INTO entry (feed, identity, link, news, more, state, content, first_seen, not_before)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """;

  private final List<Row> rows;

  private EntryRows(List<Row> rows) {
    this.rows = rows;
  }

  private record Row(
      String identity, @Nullable String link, boolean news, int more, @Nullable String content) {

    static Row of(NewEntry entry) {
      return new Row(
          entry.identity(),
          entry.entry().link().map(CanonicalUrl::of).map(Columns::kept).orElse(null),
          entry.reading() == Reading.NEWS,
          entry.more(),
          entry.reading() == Reading.SEEN ? null : Json.write(entry.entry()));
    }

    void bind(PreparedStatement insert, FeedId feed, Instant at) throws SQLException {
      insert.setLong(1, feed.value());
      insert.setString(2, identity);
      insert.setString(3, link);
      insert.setInt(4, news ? 1 : 0);
      insert.setInt(5, more);
      insert.setString(6, content == null ? "SEEN" : "UNREAD");
      insert.setString(7, content);
      insert.setLong(8, at.toEpochMilli());
      insert.setLong(9, at.toEpochMilli());
    }
  }

  static EntryRows of(List<NewEntry> entries) {
    return new EntryRows(entries.stream().map(Row::of).toList());
  }

  /// @param feed one that is there
  /// @return how many were stored: not those that are known
  int insert(Handle handle, FeedId feed, Instant at) {
    return Batches.execute(handle, INSERT, rows, (insert, row) -> row.bind(insert, feed, at));
  }
}
