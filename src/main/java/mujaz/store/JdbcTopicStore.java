package mujaz.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mujaz.feed.FeedId;
import mujaz.story.Topic;
import mujaz.story.TopicSlug;
import mujaz.story.TopicStore;
import org.jdbi.v3.core.statement.StatementContext;

/// Topics in the tables `topic` and `topic_feed`.
final class JdbcTopicStore implements TopicStore {

  private final Database database;

  JdbcTopicStore(Database database) {
    this.database = database;
  }

  @Override
  public void save(Topic topic) {
    database.writeOnly(handle ->
        handle
            .createUpdate(
                """
                INSERT INTO topic (slug, name, query) VALUES (:slug, :name, :query)
                ON CONFLICT (slug) DO UPDATE SET name = excluded.name, query = excluded.query
                """)
            .bind("slug", topic.slug().value())
            .bind("name", topic.name())
            .bind("query", topic.query())
            .execute());
  }

  @Override
  public Optional<Topic> find(TopicSlug slug) {
    return database.read(handle ->
        handle
            .createQuery("SELECT slug, name, query FROM topic WHERE slug = :slug")
            .bind("slug", slug.value())
            .map(JdbcTopicStore::topic)
            .findOne());
  }

  @Override
  public List<Topic> list() {
    return database.read(handle ->
        handle
            .createQuery("SELECT slug, name, query FROM topic ORDER BY slug")
            .map(JdbcTopicStore::topic)
            .list());
  }

  @Override
  public void remove(TopicSlug slug) {
    database.writeOnly(handle -> {
      handle
          .createUpdate("DELETE FROM story_topic WHERE topic = :slug")
          .bind("slug", slug.value())
          .execute();
      handle
          .createUpdate("DELETE FROM topic WHERE slug = :slug")
          .bind("slug", slug.value())
          .execute();
    });
  }

  @Override
  public void addFeed(TopicSlug slug, FeedId feed) {
    database.writeOnly(handle ->
        handle
            .createUpdate(
                """
                INSERT INTO topic_feed (topic, feed) VALUES (:topic, :feed) ON CONFLICT DO NOTHING
                """)
            .bind("topic", slug.value())
            .bind("feed", feed.value())
            .execute());
  }

  @Override
  public Set<FeedId> feedsOf(TopicSlug slug) {
    return database.read(handle ->
        handle
            .createQuery("SELECT feed FROM topic_feed WHERE topic = :topic")
            .bind("topic", slug.value())
            .mapTo(Long.class)
            .map(FeedId::new)
            .collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public Set<TopicSlug> topicsOf(FeedId feed) {
    return database.read(handle ->
        handle
            .createQuery("SELECT topic FROM topic_feed WHERE feed = :feed")
            .bind("feed", feed.value())
            .mapTo(String.class)
            .map(TopicSlug::new)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static Topic topic(ResultSet row, StatementContext context) throws SQLException {
    return new Topic(
        new TopicSlug(row.getString("slug")),
        row.getString("name"),
        Columns.optionalText(row, "query"));
  }
}
