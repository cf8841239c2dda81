package mujaz.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import mujaz.feed.Feed;
import mujaz.feed.FeedId;
import mujaz.feed.PollHistory;
import mujaz.feed.Polling;
import mujaz.feed.Rhythm;
import mujaz.feed.Validators;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Rows of the table `feed`.
final class FeedRows {

  static final String COLUMNS =
      """
      feed.id, feed.url, feed.title, feed.etag, feed.last_modified,
      feed.failures, feed.last_error, feed.last_polled, feed.last_success, feed.polling, feed.rhythm
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
    return handle
            .createUpdate(
                """
                UPDATE feed SET title = coalesce(:title, title), etag = :etag, last_modified = :modified,
                  rhythm = coalesce(:rhythm, rhythm), told = 0,
                  failures = 0, last_error = NULL, last_polled = :at, last_success = :at
                WHERE id = :id
                """)
            .bind("title", title)
            .bind("etag", validators.etag())
            .bind("modified", validators.lastModified())
            .bind("rhythm", rhythm.map(Json::write))
            .bind("at", at)
            .bind("id", id.value())
            .execute()
        == 1;
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
