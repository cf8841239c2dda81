package mujaz.store;

import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mujaz.chat.ChatAddress;
import mujaz.chat.ChatId;
import mujaz.chat.Platform;
import mujaz.delivery.DeliveryId;
import mujaz.delivery.DeliveryState;
import mujaz.delivery.Digest;
import mujaz.delivery.Trace;
import mujaz.delivery.Trail;
import mujaz.story.StoryId;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/// Looks back at entries, stories, the outbox and its archive.
final class JdbcTrail implements Trail {

  private static final String SELECT =
      """
      SELECT delivery.id, chat.platform, chat.number, delivery.thread, delivery.kind,
        delivery.story, delivery.state, delivery.reason, delivery.attempt, delivery.parts_sent,
        delivery.resent, delivery.owed, delivery.not_before, delivery.finished
      FROM %s AS delivery JOIN chat ON chat.id = delivery.chat
      """;

  private static final String OUTBOX = "outbox";

  /// Where what became of a delivery is kept.
  private static final List<String> TABLES = List.of(OUTBOX, "outbox_archive");

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
    return traces("WHERE delivery.id = :id", query -> query.bind("id", id.value())).findFirst();
  }

  /// From the outbox first, then from its archive, each in the order that the condition says.
  private Stream<Trace> traces(String condition, UnaryOperator<Query> bound) {
    return TABLES.stream()
        .flatMap(table ->
            database
                .read(handle ->
                    bound
                        .apply(handle.createQuery(SELECT.formatted(table) + condition))
                        .map(JdbcTrail::trace)
                        .list())
                .stream());
  }

  @Override
  public Optional<Trace> ofMessage(ChatId chat, long message) {
    return database.read(handle ->
        handle
            .createQuery(
                SELECT.formatted(OUTBOX)
                    + """
                    JOIN outbox_part AS part ON part.delivery = delivery.id
                    WHERE part.message = :message AND delivery.chat = :chat
                    ORDER BY delivery.id LIMIT 1
                    """)
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
    return traces(
            """
            WHERE delivery.chat = :chat AND delivery.story = :story AND delivery.kind = 'BRIEF'
            """,
            query -> query.bind("chat", chat.value()).bind("story", story.value()))
        .sorted(Comparator.comparing(trace -> trace.place().thread()))
        .toList();
  }

  @Override
  public Map<DeliveryState, Long> counts(StoryId story) {
    Map<DeliveryState, Long> counts = new EnumMap<>(DeliveryState.class);
    TABLES.forEach(table ->
        count(table, story).forEach((state, number) -> counts.merge(state, number, Long::sum)));
    return counts;
  }

  private Map<DeliveryState, Long> count(String table, StoryId story) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT state, count(*) AS number FROM %s
                WHERE story = :story AND kind = 'BRIEF' GROUP BY state
                """
                    .formatted(table))
            .bind("story", story.value())
            .collectRows(
                Collectors.toMap(
                    row -> DeliveryState.valueOf(row.getColumn("state", String.class)),
                    row -> row.getColumn("number", Long.class))));
  }

  @Override
  public List<Trace> list(Set<DeliveryState> states, DeliveryId before, int limit) {
    return traces(
            """
            WHERE delivery.state IN (<states>) AND delivery.id < :before
            ORDER BY delivery.id DESC LIMIT :limit
            """,
            query ->
                query
                    .bindList("states", states.stream().map(DeliveryState::name).toList())
                    .bind("before", before.value())
                    .bind("limit", limit))
        .sorted(Comparator.comparing((Trace trace) -> trace.id().value()).reversed())
        .limit(limit)
        .toList();
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
