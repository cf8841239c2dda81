package mujaz.store;

import java.util.List;
import mujaz.feed.FeedId;
import org.jdbi.v3.core.Handle;

/// Two feeds become one, because they are served from one address by now.
///
/// What was not read yet is read as the other's, so that the readers of both get it; the stories
/// that came from it stay in their topics.
final class FeedMerge {

  private static final List<String> STEPS =
      List.of(
          """
          INSERT INTO topic_feed (topic, feed)
          SELECT topic, :to FROM topic_feed WHERE feed = :from
          ON CONFLICT DO NOTHING
          """,
          "UPDATE entry SET feed = :to WHERE feed = :from",
          "UPDATE report SET feed = :to WHERE feed = :from",
          "DELETE FROM feed WHERE id = :from AND id <> :to");

  private FeedMerge() {}

  static void unite(Handle handle, FeedId from, FeedId to) {
    for (String step : STEPS) {
      handle.createUpdate(step).bind("from", from.value()).bind("to", to.value()).execute();
    }
  }
}
