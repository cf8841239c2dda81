package mujaz.delivery;

import java.time.Instant;
import java.util.List;
import mujaz.story.StoryId;
import mujaz.story.TopicSlug;

/// What became news in which topic, numbered in order. Safe for use by many threads.
///
/// Digests go by these numbers and not by times, because clocks jump.
public interface NewsLog {

  /// Numbers a story in those of its topics in which it was no news before. Called in the
  /// transaction that makes its briefs owed.
  void add(StoryId story, Instant at);

  /// The highest number given until then; 0: none.
  long lastBefore(Instant then);

  /// What became news in a topic after a number and up to another, in order.
  List<News> between(TopicSlug topic, long after, long upTo);

  /// Forgets what became news before then.
  int forgetBefore(Instant then);

  /// A story that became news in a topic.
  ///
  /// @param sources how many publishers report it by now
  record News(long number, StoryId story, int sources) {}
}
