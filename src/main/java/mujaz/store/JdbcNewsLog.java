package mujaz.store;

import java.time.Instant;
import java.util.List;
import mujaz.delivery.NewsLog;
import mujaz.story.StoryId;
import mujaz.story.TopicSlug;

/// The table `news`.
final class JdbcNewsLog implements NewsLog {

  private final Database database;

  JdbcNewsLog(Database database) {
    this.database = database;
  }

  @Override
  public void add(StoryId story, Instant at) {
    database.writeOnly(handle ->
        handle
            .createUpdate(
                """
                INSERT INTO news (topic, story, at)
                SELECT topic, story, :at FROM story_topic WHERE story = :story ORDER BY topic
                ON CONFLICT (story, topic) DO NOTHING
                """)
            .bind("story", story.value())
            .bind("at", at)
            .execute());
  }

  @Override
  public long lastBefore(Instant then) {
    return database.read(handle ->
        handle
            .createQuery("SELECT id FROM news WHERE at <= :then ORDER BY id DESC LIMIT 1")
            .bind("then", then)
            .mapTo(Long.class)
            .findOne()
            .orElse(0L));
  }

  @Override
  public List<News> between(TopicSlug topic, long after, long upTo) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT id, story, (SELECT count(DISTINCT source) FROM report
                  WHERE report.story = news.story) AS sources
                FROM news WHERE topic = :topic AND id > :after AND id <= :upTo ORDER BY id
                """)
            .bind("topic", topic.value())
            .bind("after", after)
            .bind("upTo", upTo)
            .map((row, context) ->
                new News(
                    row.getLong("id"), new StoryId(row.getLong("story")), row.getInt("sources")))
            .list());
  }

  @Override
  public int forgetBefore(Instant then) {
    return database.write(handle ->
        handle.createUpdate("DELETE FROM news WHERE at < :then").bind("then", then).execute());
  }
}
