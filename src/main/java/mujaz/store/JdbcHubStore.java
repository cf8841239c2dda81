package mujaz.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mujaz.feed.Announcement;
import mujaz.feed.FeedId;
import mujaz.feed.HubStore;
import mujaz.feed.HubSubscription;
import mujaz.feed.HubSubscription.Standing;
import mujaz.feed.HubSubscription.State;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// What was asked of hubs, in the table `hub_subscription`. A feed that is removed leaves its row
/// behind, so that the hub can be told.
final class JdbcHubStore implements HubStore {

  private static final String SELECT =
      """
      SELECT token, secret, feed, hub, topic, failures, lease_end, trusted,
        CASE WHEN feed IS NULL THEN 'ENDING' ELSE state END AS state
      FROM hub_subscription
      """;

  private final Database database;

  JdbcHubStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<HubSubscription> find(FeedId feed) {
    return database.read(handle ->
        handle
            .createQuery(SELECT + "WHERE feed = :feed AND state = 'WANTED'")
            .bind("feed", feed.value())
            .map(JdbcHubStore::mapped)
            .findOne());
  }

  @Override
  public Optional<HubSubscription> findByToken(String token) {
    return database.read(handle ->
        handle
            .createQuery(SELECT + "WHERE token = :token")
            .bind("token", token)
            .map(JdbcHubStore::mapped)
            .findOne());
  }

  /// A row that lost its feed does not wait for its time.
  @Override
  public List<HubSubscription> due(Instant now, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                SELECT
                    + """
                    WHERE next_request <= :now OR (feed IS NULL AND state = 'WANTED')
                    ORDER BY next_request LIMIT :limit
                    """)
            .bind("now", now)
            .bind("limit", limit)
            .map(JdbcHubStore::mapped)
            .list());
  }

  /// Nothing for a feed that was removed while it was polled.
  @Override
  public void want(FeedId feed, Announcement announced, HubSubscription.Key key, Instant now) {
    database.writeOnly(handle -> {
      end(handle, feed, now);
      handle
          .createUpdate(
              """
              INSERT INTO hub_subscription (token, secret, feed, hub, topic, state, next_request)
              SELECT :token, :secret, id, :hub, :topic, 'WANTED', :now FROM feed WHERE id = :feed
              """)
          .bind("token", key.token())
          .bind("secret", key.secret())
          .bind("feed", feed.value())
          .bind("hub", announced.hub().toString())
          .bind("topic", announced.topic().toString())
          .bind("now", now)
          .execute();
    });
  }

  @Override
  public void end(FeedId feed, Instant now) {
    database.writeOnly(handle -> end(handle, feed, now));
  }

  private static void end(Handle handle, FeedId feed, Instant now) {
    handle
        .createUpdate(
            """
            UPDATE hub_subscription SET state = 'ENDING', failures = 0, next_request = :now
            WHERE feed = :feed AND state = 'WANTED'
            """)
        .bind("feed", feed.value())
        .bind("now", now)
        .execute();
  }

  @Override
  public void asked(String token, int failures, Instant next) {
    database.writeOnly(handle ->
        handle
            .createUpdate(
                """
                UPDATE hub_subscription SET failures = :failures, next_request = :next,
                  state = CASE WHEN feed IS NULL THEN 'ENDING' ELSE state END
                WHERE token = :token
                """)
            .bind("failures", failures)
            .bind("next", next)
            .bind("token", token)
            .execute());
  }

  @Override
  public void agreed(String token, Instant leaseEnd, Instant next) {
    database.writeOnly(handle ->
        handle
            .createUpdate(
                """
                UPDATE hub_subscription SET failures = 0, next_request = :next, lease_end = :end,
                  trusted = CASE WHEN lease_end IS NULL THEN 1 ELSE trusted END
                WHERE token = :token
                """)
            .bind("next", next)
            .bind("end", leaseEnd)
            .bind("token", token)
            .execute());
  }

  @Override
  public void denied(String token, Instant next) {
    database.writeOnly(handle ->
        handle
            .createUpdate(
                """
                UPDATE hub_subscription SET next_request = :next, lease_end = NULL, trusted = 0
                WHERE token = :token
                """)
            .bind("next", next)
            .bind("token", token)
            .execute());
  }

  @Override
  public void trust(String token, boolean trusted) {
    database.writeOnly(handle ->
        handle
            .createUpdate("UPDATE hub_subscription SET trusted = :trusted WHERE token = :token")
            .bind("trusted", trusted ? 1 : 0)
            .bind("token", token)
            .execute());
  }

  @Override
  public void forget(String token) {
    database.writeOnly(handle ->
        handle
            .createUpdate("DELETE FROM hub_subscription WHERE token = :token")
            .bind("token", token)
            .execute());
  }

  private static HubSubscription mapped(ResultSet row, StatementContext context)
      throws SQLException {
    return new HubSubscription(
        new HubSubscription.Key(row.getString("token"), row.getString("secret")),
        Columns.optionalLong(row, "feed").map(FeedId::new),
        new Announcement(URI.create(row.getString("hub")), URI.create(row.getString("topic"))),
        new Standing(
            State.valueOf(row.getString("state")),
            row.getInt("failures"),
            Columns.optionalInstant(row, "lease_end"),
            row.getBoolean("trusted")));
  }
}
