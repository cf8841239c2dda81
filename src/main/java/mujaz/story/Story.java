package mujaz.story;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import mujaz.summary.Summary;

/// One event and all that we read about it.
///
/// @param sources the reports' publishers and links, first come first
/// @param summary that of the first source, the report which opened the story
/// @param topics the topics that the story belongs to
public record Story(
    StoryId id, List<Source> sources, Summary summary, Set<TopicSlug> topics, Times times) {

  /// A publisher that reports a story, and its link; the link may be empty.
  ///
  /// @param teaser whether the publisher shows no more than the beginning to everybody
  public record Source(String name, String link, boolean teaser) {

    /// One that shows all of its article.
    public Source(String name, String link) {
      this(name, link, false);
    }
  }

  /// When a story was opened and last joined, in UTC.
  public record Times(Instant firstSeen, Instant updated) {}

  public Story {
    sources = List.copyOf(sources);
    topics = Set.copyOf(topics);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("a story has a source");
    }
  }
}
