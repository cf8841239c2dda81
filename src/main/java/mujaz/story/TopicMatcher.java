package mujaz.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mujaz.article.Article;
import mujaz.feed.FeedId;
import mujaz.text.Language;

/// Finds the topics of an article: those of its feed, and those without feeds, whose query it
/// meets.
///
/// Safe for use by many threads. The queries are kept parsed, one set for each language of the last
/// articles, and parsed anew when the topics in the store have changed.
public final class TopicMatcher implements AutoCloseable {

  /// Languages are named by the pages: no more than this many are held ready.
  private static final int MOST_LANGUAGES = 24;

  private final TopicStore store;
  private final Map<Language, StoredQueries> byLanguage =
      new LinkedHashMap<>(MOST_LANGUAGES, 0.75f, true);
  private List<Topic> parsed = List.of();

  public TopicMatcher(TopicStore store) {
    this.store = store;
  }

  /// The topics that a report belongs to.
  Set<TopicSlug> topicsOf(Report report) {
    List<Topic> all = store.list();
    Set<TopicSlug> ofFeed = report.feed().map(store::topicsOf).orElse(Set.of());
    Stream<TopicSlug> unconditional =
        all.stream()
            .filter(topic -> topic.query().isEmpty())
            .map(Topic::slug)
            .filter(ofFeed::contains);
    Stream<TopicSlug> met =
        matching(all, report.article())
            .filter(slug -> ofFeed.contains(slug) || drawsOnAllFeeds(slug));
    return Stream.concat(unconditional, met).collect(Collectors.toUnmodifiableSet());
  }

  /// Whether an article of one of the topic's feeds belongs to the topic.
  boolean meets(Topic topic, Article article) {
    return topic.query().isEmpty()
        || matching(store.list(), article).anyMatch(topic.slug()::equals);
  }

  private boolean drawsOnAllFeeds(TopicSlug slug) {
    Set<FeedId> feeds = store.feedsOf(slug);
    return feeds.isEmpty();
  }

  private synchronized Stream<TopicSlug> matching(List<Topic> all, Article article) {
    if (!all.equals(parsed)) {
      close();
      parsed = all;
    }
    if (all.stream().allMatch(topic -> topic.query().isEmpty())) {
      return Stream.of();
    }
    StoredQueries queries =
        byLanguage.computeIfAbsent(article.language(), language -> StoredQueries.of(all, language));
    Stream<TopicSlug> matched = queries.matching(article.title() + "\n\n" + article.text());
    forgetLeastUsed();
    return matched;
  }

  private void forgetLeastUsed() {
    if (byLanguage.size() > MOST_LANGUAGES) {
      Language leastUsed = byLanguage.keySet().iterator().next();
      Optional.ofNullable(byLanguage.remove(leastUsed)).ifPresent(StoredQueries::close);
    }
  }

  @Override
  public synchronized void close() {
    byLanguage.values().forEach(StoredQueries::close);
    byLanguage.clear();
  }
}
