package mujaz.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mujaz.delivery.NewsLog.News;
import mujaz.story.TopicSlug;

/// The news of each topic, read once for all the chats of a round. Not thread-safe.
final class Newsstand {

  private final NewsLog log;
  private final long last;
  private final Map<TopicSlug, Shelf> shelves = new HashMap<>();

  /// What is known of a topic: everything after a number.
  private record Shelf(long after, List<News> news) {}

  /// @param last the number of the last news that is told in this round
  Newsstand(NewsLog log, long last) {
    this.log = log;
    this.last = last;
  }

  long last() {
    return last;
  }

  /// What became news in a topic after a number, in order.
  List<News> after(long number, TopicSlug topic) {
    Shelf shelf =
        shelves.compute(
            topic,
            (slug, old) -> old != null && old.after() <= number ? old : filled(slug, number));
    return shelf.news().stream().filter(news -> news.number() > number).toList();
  }

  private Shelf filled(TopicSlug topic, long after) {
    return new Shelf(after, log.between(topic, after, last));
  }
}
