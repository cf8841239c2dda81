package mujaz.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mujaz.feed.FeedId;

/// Topics in memory.
final class FakeTopicStore implements TopicStore {

  private final Map<String, Topic> topics = new TreeMap<>();
  private final Map<TopicSlug, Set<FeedId>> feeds = new HashMap<>();

  @Override
  public void save(Topic topic) {
    topics.put(topic.slug().value(), topic);
  }

  @Override
  public Optional<Topic> find(TopicSlug slug) {
    return Optional.ofNullable(topics.get(slug.value()));
  }

  @Override
  public List<Topic> list() {
    return new ArrayList<>(topics.values());
  }

  @Override
  public void remove(TopicSlug slug) {
    topics.remove(slug.value());
    feeds.remove(slug);
  }

  @Override
  public void addFeed(TopicSlug slug, FeedId feed) {
    feeds.computeIfAbsent(slug, _ -> new HashSet<>()).add(feed);
  }

  @Override
  public void removeFeed(TopicSlug slug, FeedId feed) {
    feeds.getOrDefault(slug, new HashSet<>()).remove(feed);
  }

  @Override
  public Set<FeedId> feedsOf(TopicSlug slug) {
    return feeds.getOrDefault(slug, Set.of());
  }

  @Override
  public Set<TopicSlug> topicsOf(FeedId feed) {
    return feeds.entrySet().stream()
        .filter(entry -> entry.getValue().contains(feed))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
