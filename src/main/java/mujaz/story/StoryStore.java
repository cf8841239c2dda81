package mujaz.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mujaz.article.Article;
import mujaz.feed.FeedId;

/// The stories and the articles in them. Safe for use by many threads.
public interface StoryStore {

  /// Opens a story with its first report.
  Story open(Report report, Set<TopicSlug> topics, Fingerprint fingerprint, Instant at);

  /// Adds a report to a story; its topics become the union.
  Story join(StoryId id, Report report, Set<TopicSlug> topics, Fingerprint fingerprint, Instant at);

  Optional<Story> find(StoryId id);

  /// The story that has an article with this link already.
  Optional<StoryId> findByLink(String link);

  /// What is needed to recognise the articles of stories that were opened or joined since then.
  List<Filed> filedSince(Instant since);

  /// A page of stories, newest first, of any of the topics; no topics: of all.
  List<Story> latest(Set<TopicSlug> topics, int offset, int limit);

  /// The articles that a feed has brought, the last one first.
  List<Told> articlesOf(FeedId feed, int limit);

  /// Has a story belong to one more topic; nothing happens when it does already.
  void addTopic(StoryId id, TopicSlug topic);

  /// An article and the story that it is in.
  record Told(StoryId story, Article article) {}

  /// A filed article's fingerprint and the story that it is in.
  ///
  /// @param at the report's own time: publication, not filing
  record Filed(StoryId story, Fingerprint fingerprint, Instant at) {}
}
