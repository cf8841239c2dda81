package mujaz.testing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mujaz.feed.FeedId;
import mujaz.story.Topic;
import mujaz.story.TopicSlug;
import mujaz.story.TopicStore;

/// Topics in memory.
public final class InMemoryTopicStore implements TopicStore {

  private final Map<TopicSlug, Topic> topics = new HashMap<>();
  private final Map<TopicSlug, Set<FeedId>> feeds = new HashMap<>();

  @Override
  public synchronized void save(Topic topic) {
    topics.put(topic.slug(), topic);
  }

  @Override
  public synchronized Optional<Topic> find(TopicSlug slug) {
    return Optional.ofNullable(topics.get(slug));
  }

  @Override
  public synchronized List<Topic> list() {
    return topics.values().stream()
        .sorted(Comparator.comparing(topic -> topic.slug().value()))
        .toList();
  }

  @Override
  public synchronized void remove(TopicSlug slug) {
    topics.remove(slug);
    feeds.remove(slug);
  }

  @Override
  public synchronized void addFeed(TopicSlug slug, FeedId feed) {
    feeds.computeIfAbsent(slug, key -> new HashSet<>()).add(feed);
  }

  @Override
  public synchronized void removeFeed(TopicSlug slug, FeedId feed) {
    feeds.getOrDefault(slug, new HashSet<>()).remove(feed);
  }

  @Override
  public synchronized Set<FeedId> feedsOf(TopicSlug slug) {
    return Set.copyOf(feeds.getOrDefault(slug, Set.of()));
  }

  @Override
  public synchronized Set<TopicSlug> topicsOf(FeedId feed) {
    return feeds.entrySet().stream()
        .filter(entry -> entry.getValue().contains(feed))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
