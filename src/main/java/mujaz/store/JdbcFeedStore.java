package mujaz.store;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mujaz.feed.Feed;
import mujaz.feed.FeedId;
import mujaz.feed.FeedStore;
import mujaz.feed.NewEntry;
import mujaz.feed.Polling;
import mujaz.feed.Told;
import mujaz.feed.Validators;
import org.jdbi.v3.core.Handle;

/// Feeds in the tables `feed` and `entry`.
final class JdbcFeedStore implements FeedStore {

  /// A topic without feeds draws on all of them.
  private static final String IS_READ =
      """
      (EXISTS (
        SELECT 1 FROM topic_feed f
        JOIN subscription s ON s.topic = f.topic JOIN chat c ON c.id = s.chat
        WHERE f.feed = feed.id AND c.state = 'ACTIVE')
      OR EXISTS (
        SELECT 1 FROM subscription s JOIN chat c ON c.id = s.chat
        WHERE c.state = 'ACTIVE'
        AND NOT EXISTS (SELECT 1 FROM topic_feed f WHERE f.topic = s.topic)))
      """;

  private final Database database;
  private final Signal unread;

  JdbcFeedStore(Database database, Signal unread) {
    this.database = database;
    this.unread = unread;
  }

  @Override
  public Feed add(URI url) {
    return database.write(handle -> {
      handle
          .createUpdate("INSERT INTO feed (url) VALUES (:url) ON CONFLICT DO NOTHING")
          .bind("url", url.toString())
          .execute();
      return findByUrl(url).orElseThrow();
    });
  }

  @Override
  public Optional<Feed> find(FeedId id) {
    return database.read(handle ->
        handle
            .createQuery("SELECT " + FeedRows.COLUMNS + " FROM feed WHERE id = :id")
            .bind("id", id.value())
            .map(FeedRows::mapped)
            .findOne());
  }

  @Override
  public Optional<Feed> findByUrl(URI url) {
    return database.read(handle ->
        handle
            .createQuery("SELECT " + FeedRows.COLUMNS + " FROM feed WHERE url = :url")
            .bind("url", url.toString())
            .map(FeedRows::mapped)
            .findOne());
  }

  @Override
  public List<Feed> list(int offset, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT " + FeedRows.COLUMNS + " FROM feed ORDER BY id LIMIT :limit OFFSET :offset")
            .bind("limit", limit)
            .bind("offset", offset)
            .map(FeedRows::mapped)
            .list());
  }

  @Override
  public List<Feed> after(FeedId last, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT "
                    + FeedRows.COLUMNS
                    + " FROM feed WHERE id > :last ORDER BY id LIMIT :limit")
            .bind("last", last.value())
            .bind("limit", limit)
            .map(FeedRows::mapped)
            .list());
  }

  @Override
  public int count() {
    return database.read(
        handle -> handle.createQuery("SELECT count(*) FROM feed").mapTo(Integer.class).one());
  }

  @Override
  public void remove(FeedId id) {
    database.writeOnly(handle ->
        handle.createUpdate("DELETE FROM feed WHERE id = :id").bind("id", id.value()).execute());
  }

  @Override
  public Set<String> known(FeedId id, Set<String> identities) {
    if (identities.isEmpty()) {
      return Set.of();
    }
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT identity FROM entry WHERE feed = :feed AND identity IN (<identities>)
                """)
            .bind("feed", id.value())
            .bindList("identities", List.copyOf(identities))
            .mapTo(String.class)
            .set());
  }

  @Override
  public int saveFetched(FeedId id, Told told, List<NewEntry> entries, Instant at) {
    EntryRows rows = EntryRows.of(entries);
    return database.write(handle -> {
      database.afterCommit(unread::raise);
      boolean there =
          FeedRows.saveGoodPoll(
              handle, id, told.title(), told.validators(), Optional.of(told.rhythm()), at);
      return there ? rows.insert(handle, id, at) : 0;
    });
  }

  @Override
  public int saveSent(FeedId id, List<NewEntry> entries, Instant at) {
    EntryRows rows = EntryRows.of(entries);
    return database.write(handle -> {
      database.afterCommit(unread::raise);
      return isThere(handle, id) ? rows.insert(handle, id, at) : 0;
    });
  }

  private static boolean isThere(Handle handle, FeedId id) {
    return handle
        .createQuery("SELECT 1 FROM feed WHERE id = :id")
        .bind("id", id.value())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  @Override
  public void saveNotModified(FeedId id, Validators validators, Instant at) {
    database.writeOnly(handle ->
        FeedRows.saveGoodPoll(handle, id, Optional.empty(), validators, Optional.empty(), at));
  }

  @Override
  public void saveFailure(FeedId id, String reason, Instant at) {
    database.writeOnly(handle ->
        handle
            .createUpdate(
                """
                UPDATE feed SET failures = failures + 1, last_error = :reason, last_polled = :at
                WHERE id = :id
                """)
            .bind("reason", reason)
            .bind("at", at)
            .bind("id", id.value())
            .execute());
  }

  @Override
  public void forgiveFailure(FeedId id) {
    database.writeOnly(handle ->
        handle
            .createUpdate(
                """
                UPDATE feed SET failures = failures - 1, last_error = NULL
                WHERE id = :id AND failures > 0
                """)
            .bind("id", id.value())
            .execute());
  }

  @Override
  public boolean tell(FeedId id) {
    return database.write(handle ->
        handle
                .createUpdate("UPDATE feed SET told = 1 WHERE id = :id AND told = 0")
                .bind("id", id.value())
                .execute()
            == 1);
  }

  @Override
  public boolean isRead(FeedId id) {
    return database.read(handle ->
        handle
            .createQuery("SELECT " + IS_READ + " FROM feed WHERE id = :id")
            .bind("id", id.value())
            .mapTo(Boolean.class)
            .findOne()
            .orElse(false));
  }

  @Override
  public void savePolling(FeedId id, Polling polling) {
    database.writeOnly(handle ->
        handle
            .createUpdate("UPDATE feed SET polling = :polling WHERE id = :id")
            .bind("polling", polling.name())
            .bind("id", id.value())
            .execute());
  }

  @Override
  public List<FeedId> wake() {
    return database.write(handle -> {
      List<FeedId> rested =
          handle
              .createQuery("SELECT id FROM feed WHERE polling = 'RESTING' AND " + IS_READ)
              .mapTo(Long.class)
              .map(FeedId::new)
              .list();
      handle.execute(
          "UPDATE feed SET polling = 'READ' WHERE polling IN ('NEW', 'RESTING') AND " + IS_READ);
      return rested;
    });
  }

  @Override
  public boolean move(FeedId id, URI url) {
    return database.write(handle ->
        handle
                .createUpdate(
                    """
                    UPDATE feed SET url = :url WHERE id = :id
                    AND NOT EXISTS (SELECT 1 FROM feed WHERE url = :url AND id <> :id)
                    """)
                .bind("url", url.toString())
                .bind("id", id.value())
                .execute()
            == 1);
  }

  @Override
  public void merge(FeedId gone, FeedId into) {
    database.writeOnly(handle -> FeedMerge.unite(handle, gone, into));
  }
}
