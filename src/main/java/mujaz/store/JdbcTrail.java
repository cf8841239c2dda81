package mujaz.store;

import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mujaz.chat.ChatAddress;
import mujaz.chat.ChatId;
import mujaz.chat.Platform;
import mujaz.delivery.DeliveryId;
import mujaz.delivery.DeliveryState;
import mujaz.delivery.Digest;
import mujaz.delivery.Trace;
import mujaz.delivery.Trail;
import mujaz.story.StoryId;
import org.jdbi.v3.core.statement.StatementContext;

/// Looks back at entries, stories, the outbox and its archive.
final class JdbcTrail implements Trail {

  private static final String SELECT =
      """
      SELECT delivery.id AS id, chat.platform, chat.number, delivery.thread AS thread, delivery.kind,
        delivery.story, delivery.state, delivery.reason, delivery.attempt, delivery.parts_sent,
        delivery.resent, delivery.owed, delivery.not_before, delivery.finished
      FROM %s AS delivery JOIN chat ON chat.id = delivery.chat
      %s
      """;

  private final Database database;

  JdbcTrail(Database database) {
    this.database = database;
  }

  @Override
  public Optional<StoryId> storyAt(String link) {
    return database.read(handle ->
        handle
            .createQuery("SELECT story FROM report WHERE link = :link ORDER BY id LIMIT 1")
            .bind("link", link)
            .mapTo(Long.class)
            .findOne()
            .map(StoryId::new));
  }

  @Override
  public List<Sighting> seen(Set<String> links) {
    if (links.isEmpty()) {
      return List.of();
    }
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT feed.title, feed.url, entry.state, entry.first_seen,
                  coalesce(entry.reason, '') AS reason
                FROM entry JOIN feed ON feed.id = entry.feed
                WHERE entry.link IN (<links>) ORDER BY entry.first_seen, entry.id
                """)
            .bindList("links", List.copyOf(links))
            .map((row, context) ->
                new Sighting(
                    source(row),
                    row.getString("state"),
                    Columns.instant(row, "first_seen"),
                    row.getString("reason")))
            .list());
  }

  @Override
  public Optional<Trace> find(DeliveryId id) {
    return database.read(handle ->
        handle
            .createQuery(everywhere("WHERE delivery.id = :id"))
            .bind("id", id.value())
            .map(JdbcTrail::trace)
            .findOne());
  }

  /// In the outbox and in its archive, at one moment: rows go from one to the other.
  private static String everywhere(String condition) {
    return SELECT.formatted("outbox", condition)
        + " UNION ALL "
        + SELECT.formatted("outbox_archive", condition);
  }

  @Override
  public Optional<Trace> ofMessage(ChatId chat, long message) {
    return database.read(handle ->
        handle
            .createQuery(
                SELECT.formatted(
                    "outbox",
                    """
                    JOIN outbox_part AS part ON part.delivery = delivery.id
                    WHERE part.message = :message AND delivery.chat = :chat
                    ORDER BY delivery.id LIMIT 1
                    """))
            .bind("message", message)
            .bind("chat", chat.value())
            .map(JdbcTrail::trace)
            .findOne());
  }

  @Override
  public Optional<Digest> digest(DeliveryId id) {
    return database
        .read(handle ->
            handle
                .createQuery("SELECT message FROM outbox WHERE id = :id AND kind = 'DIGEST'")
                .bind("id", id.value())
                .mapTo(String.class)
                .findOne())
        .flatMap(JdbcTrail::readable);
  }

  private static Optional<Digest> readable(String stored) {
    try {
      return Optional.of(Json.read(stored, Digest.class));
    } catch (UncheckedIOException e) { // the row says so itself
      return Optional.empty();
    }
  }

  @Override
  public List<Trace> briefs(StoryId story, ChatId chat) {
    return database.read(handle ->
        handle
            .createQuery(
                everywhere(
                        """
                        WHERE delivery.chat = :chat AND delivery.story = :story
                          AND delivery.kind = 'BRIEF'
                        """)
                    + " ORDER BY thread")
            .bind("chat", chat.value())
            .bind("story", story.value())
            .map(JdbcTrail::trace)
            .list());
  }

  @Override
  public Map<DeliveryState, Long> counts(StoryId story) {
    Map<DeliveryState, Long> counts = new EnumMap<>(DeliveryState.class);
    database.read(handle ->
        handle
            .createQuery(
                """
                SELECT state, count(*) AS number FROM (
                  SELECT state FROM outbox WHERE story = :story AND kind = 'BRIEF'
                  UNION ALL
                  SELECT state FROM outbox_archive WHERE story = :story AND kind = 'BRIEF'
                ) AS brief GROUP BY state
                """)
            .bind("story", story.value())
            .map((row, context) ->
                counts.put(DeliveryState.valueOf(row.getString("state")), row.getLong("number")))
            .list());
    return counts;
  }

  @Override
  public List<Trace> list(Set<DeliveryState> states, DeliveryId before, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                everywhere("WHERE delivery.state IN (<states>) AND delivery.id < :before")
                    + " ORDER BY id DESC LIMIT :limit")
            .bindList("states", states.stream().map(DeliveryState::name).toList())
            .bind("before", before.value())
            .bind("limit", limit)
            .map(JdbcTrail::trace)
            .list());
  }

  /// Never the whole address: it may hold a key, and readers are told this too.
  private static String source(ResultSet row) throws SQLException {
    String title = row.getString("title");
    return title != null
        ? title
        : Optional.ofNullable(URI.create(row.getString("url")).getHost()).orElse("–");
  }

  private static Trace trace(ResultSet row, StatementContext context) throws SQLException {
    return new Trace(
        new DeliveryId(row.getLong("id")),
        new Trace.Place(
            new ChatAddress(Platform.valueOf(row.getString("platform")), row.getLong("number")),
            row.getLong("thread")),
        new Trace.Content(
            row.getString("kind"), Columns.optionalLong(row, "story").map(StoryId::new)),
        new Trace.Outcome(
            DeliveryState.valueOf(row.getString("state")),
            row.getString("reason"),
            row.getInt("attempt"),
            row.getInt("parts_sent"),
            row.getInt("resent") == 1),
        new Trace.Times(
            Columns.instant(row, "owed"),
            Columns.instant(row, "not_before"),
            Columns.optionalInstant(row, "finished")));
  }
}
