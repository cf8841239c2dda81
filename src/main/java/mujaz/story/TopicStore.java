package mujaz.story;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mujaz.feed.FeedId;

/// The topics and the feeds that belong to them. Safe for use by many threads.
public interface TopicStore {

  /// Adds a topic, or changes the name and query of the one with this slug.
  void save(Topic topic);

  Optional<Topic> find(TopicSlug slug);

  /// All topics by slug.
  List<Topic> list();

  void remove(TopicSlug slug);

  /// Puts a feed into a topic; nothing happens when it is in it already.
  void addFeed(TopicSlug slug, FeedId feed);

  /// The feeds of a topic; empty: the topic draws on all feeds.
  Set<FeedId> feedsOf(TopicSlug slug);

  /// The topics that a feed was put into.
  Set<TopicSlug> topicsOf(FeedId feed);
}
