package mujaz.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mujaz.feed.Feed;
import mujaz.feed.FeedId;
import mujaz.feed.PollHistory;
import mujaz.feed.Polling;
import mujaz.feed.Rhythm;
import mujaz.feed.Validators;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Rows of the table `feed`.
final class FeedRows {

  static final String COLUMNS =
      """
      feed.id, feed.url, feed.title, feed.etag, feed.last_modified,
      feed.failures, feed.last_error, feed.last_polled, feed.last_success, feed.polling, feed.rhythm
      """;

  private static final String SAVE_GOOD_POLL =
      """
      UPDATE feed SET title = coalesce(?, title), etag = ?, last_modified = ?,
        rhythm = coalesce(?, rhythm), told = 0,
        failures = 0, last_error = NULL, last_polled = ?, last_success = ?
      WHERE id = ?
      """;

  private FeedRows() {}

  /// @return false when the feed is gone
  static boolean saveGoodPoll(
      Handle handle,
      FeedId id,
      Optional<String> title,
      Validators validators,
      Optional<Rhythm> rhythm,
      Instant at) {
    return Batches.execute(
            handle,
            SAVE_GOOD_POLL,
            List.of(id),
            (statement, feed) -> {
              statement.setString(1, kept(title));
              statement.setString(2, kept(validators.etag()));
              statement.setString(3, kept(validators.lastModified()));
              statement.setString(4, rhythm.map(Json::write).orElse(null));
              statement.setLong(5, at.toEpochMilli());
              statement.setLong(6, at.toEpochMilli());
              statement.setLong(7, feed.value());
            })
        == 1;
  }

  private static @Nullable String kept(Optional<String> text) {
    return text.map(Columns::kept).orElse(null);
  }

  static Feed mapped(ResultSet row, StatementContext context) throws SQLException {
    return feed(row);
  }

  static Feed feed(ResultSet row) throws SQLException {
    return new Feed(
        new FeedId(row.getLong("id")),
        URI.create(row.getString("url")),
        Columns.optionalText(row, "title"),
        new Validators(
            Columns.optionalText(row, "etag"), Columns.optionalText(row, "last_modified")),
        new PollHistory(
            row.getInt("failures"),
            Columns.optionalText(row, "last_error"),
            Columns.optionalInstant(row, "last_polled"),
            Columns.optionalInstant(row, "last_success"),
            Polling.valueOf(row.getString("polling")),
            Columns.optionalText(row, "rhythm")
                .map(json -> Json.read(json, Rhythm.class))
                .orElse(Rhythm.UNKNOWN)));
  }
}
