package mujaz.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mujaz.article.Article;
import mujaz.feed.FeedId;
import mujaz.story.Fingerprint;
import mujaz.story.Report;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.story.StoryStore;
import mujaz.story.TopicSlug;
import mujaz.summary.Summary;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/// Stories in the tables `story`, `story_topic` and `report`.
final class JdbcStoryStore implements StoryStore {

  private final Database database;

  JdbcStoryStore(Database database) {
    this.database = database;
  }

  @Override
  public Story open(Report report, Set<TopicSlug> topics, Fingerprint fingerprint, Instant at) {
    return database.write(handle -> {
      StoryId id = insert(handle, report, at);
      insertTopics(handle, id, topics);
      insertReport(handle, id, report, fingerprint);
      return load(handle, id).orElseThrow();
    });
  }

  @Override
  public Story join(
      StoryId id, Report report, Set<TopicSlug> topics, Fingerprint fingerprint, Instant at) {
    return database.write(handle -> {
      touch(handle, id, at);
      insertTopics(handle, id, topics);
      insertReport(handle, id, report, fingerprint);
      return load(handle, id).orElseThrow();
    });
  }

  @Override
  public Optional<Story> find(StoryId id) {
    return database.read(handle -> load(handle, id));
  }

  @Override
  public Optional<StoryId> findByLink(String link) {
    return database.read(handle ->
        handle
            .createQuery("SELECT story FROM report WHERE link = :link ORDER BY id LIMIT 1")
            .bind("link", link)
            .mapTo(Long.class)
            .findOne()
            .map(StoryId::new));
  }

  @Override
  public List<Filed> filedSince(Instant since) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT report.story, report.fingerprint, report.published
                FROM story JOIN report ON report.story = story.id
                WHERE story.updated >= :since ORDER BY report.id
                """)
            .bind("since", since)
            .map(JdbcStoryStore::filed)
            .list());
  }

  @Override
  public List<Story> latest(Set<TopicSlug> topics, int offset, int limit) {
    return database.read(handle ->
        latestIds(handle, topics, offset, limit).stream()
            .flatMap(id -> load(handle, id).stream())
            .toList());
  }

  @Override
  public List<Told> articlesOf(FeedId feed, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT story, article FROM report WHERE feed = :feed ORDER BY id DESC LIMIT :limit
                """)
            .bind("feed", feed.value())
            .bind("limit", limit)
            .map((row, context) ->
                new Told(
                    new StoryId(row.getLong("story")),
                    Json.read(row.getString("article"), Article.class)))
            .list());
  }

  @Override
  public void addTopic(StoryId id, TopicSlug topic) {
    database.writeOnly(handle -> insertTopics(handle, id, Set.of(topic)));
  }

  private static List<StoryId> latestIds(
      Handle handle, Set<TopicSlug> topics, int offset, int limit) {
    String which =
        topics.isEmpty()
            ? ""
            : " WHERE id IN (SELECT story FROM story_topic WHERE topic IN (<topics>))";
    Query query =
        handle
            .createQuery(
                "SELECT id FROM story"
                    + which
                    + " ORDER BY published DESC, id DESC LIMIT :limit OFFSET :offset")
            .bind("limit", limit)
            .bind("offset", offset);
    if (!topics.isEmpty()) {
      query.bindList("topics", topics.stream().map(TopicSlug::value).toList());
    }
    return query.mapTo(Long.class).map(StoryId::new).list();
  }

  private static StoryId insert(Handle handle, Report report, Instant at) {
    return new StoryId(
        handle
            .createQuery(
                """
                INSERT INTO story (summary, published, first_seen, updated)
                VALUES (:summary, :published, :at, :at) RETURNING id
                """)
            .bind("summary", Json.write(report.summary()))
            .bind("published", report.at())
            .bind("at", at)
            .mapTo(Long.class)
            .one());
  }

  private static void insertTopics(Handle handle, StoryId id, Set<TopicSlug> topics) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO story_topic (story, topic) VALUES (:story, :topic) ON CONFLICT DO NOTHING
            """);
    topics.forEach(topic -> batch.bind("story", id.value()).bind("topic", topic.value()).add());
    Batches.execute(batch);
  }

  /// The feed may have been removed while its article was being read.
  private static void insertReport(
      Handle handle, StoryId id, Report report, Fingerprint fingerprint) {
    handle
        .createUpdate(
            """
            INSERT INTO report (story, feed, source, link, teaser, article, summary, fingerprint, published)
            VALUES (:story, (SELECT id FROM feed WHERE id = :feed), :source, :link, :teaser, :article,
              :summary, :fingerprint, :published)
            """)
        .bind("story", id.value())
        .bind("feed", report.feed().map(FeedId::value))
        .bind("source", report.source())
        .bind("link", report.article().publication().url())
        .bind("teaser", report.article().teaser() ? 1 : 0)
        .bind("article", Json.write(report.article()))
        .bind("summary", Json.write(report.summary()))
        .bind("fingerprint", Json.write(fingerprint))
        .bind("published", report.at())
        .execute();
  }

  private static void touch(Handle handle, StoryId id, Instant at) {
    handle
        .createUpdate("UPDATE story SET updated = :at WHERE id = :id AND updated < :at")
        .bind("at", at)
        .bind("id", id.value())
        .execute();
  }

  private static Optional<Story> load(Handle handle, StoryId id) {
    return handle
        .createQuery("SELECT summary, first_seen, updated FROM story WHERE id = :id")
        .bind("id", id.value())
        .map((row, context) -> story(row, id, sources(handle, id), topics(handle, id)))
        .findOne();
  }

  private static List<Story.Source> sources(Handle handle, StoryId id) {
    return handle
        .createQuery("SELECT source, link, teaser FROM report WHERE story = :story ORDER BY id")
        .bind("story", id.value())
        .map((row, context) ->
            new Story.Source(
                row.getString("source"),
                Columns.optionalText(row, "link").orElse(""),
                row.getBoolean("teaser")))
        .list();
  }

  private static Set<TopicSlug> topics(Handle handle, StoryId id) {
    return handle
        .createQuery("SELECT topic FROM story_topic WHERE story = :story")
        .bind("story", id.value())
        .mapTo(String.class)
        .map(TopicSlug::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Story story(
      ResultSet row, StoryId id, List<Story.Source> sources, Set<TopicSlug> topics)
      throws SQLException {
    return new Story(
        id,
        sources,
        Json.read(row.getString("summary"), Summary.class),
        topics,
        new Story.Times(Columns.instant(row, "first_seen"), Columns.instant(row, "updated")));
  }

  private static Filed filed(ResultSet row, StatementContext context) throws SQLException {
    return new Filed(
        new StoryId(row.getLong("story")),
        Json.read(row.getString("fingerprint"), Fingerprint.class),
        Columns.instant(row, "published"));
  }
}
