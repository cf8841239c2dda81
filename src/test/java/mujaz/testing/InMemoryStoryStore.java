package mujaz.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mujaz.feed.FeedId;
import mujaz.story.Fingerprint;
import mujaz.story.Report;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.story.StoryStore;
import mujaz.story.TopicSlug;

/// Stories in memory.
public final class InMemoryStoryStore implements StoryStore {

  private final Map<StoryId, Story> stories = new LinkedHashMap<>();
  private final List<Kept> kept = new ArrayList<>();

  private record Kept(StoryId story, Report report, Fingerprint fingerprint, Instant at) {

    Filed filed() {
      return new Filed(story, fingerprint, report.at());
    }
  }

  @Override
  public synchronized Story open(
      Report report, Set<TopicSlug> topics, Fingerprint fingerprint, Instant at) {
    StoryId id = new StoryId(stories.size() + 1L);
    Story story =
        new Story(id, List.of(source(report)), report.summary(), topics, new Story.Times(at, at));
    return keep(story, report, fingerprint, at);
  }

  @Override
  public synchronized Story join(
      StoryId id, Report report, Set<TopicSlug> topics, Fingerprint fingerprint, Instant at) {
    Story story = find(id).orElseThrow();
    List<Story.Source> sources = new ArrayList<>(story.sources());
    sources.add(source(report));
    Set<TopicSlug> union = new HashSet<>(story.topics());
    union.addAll(topics);
    Story.Times times = new Story.Times(story.times().firstSeen(), at);
    return keep(new Story(id, sources, story.summary(), union, times), report, fingerprint, at);
  }

  private Story keep(Story story, Report report, Fingerprint fingerprint, Instant at) {
    stories.put(story.id(), story);
    kept.add(new Kept(story.id(), report, fingerprint, at));
    return story;
  }

  private static Story.Source source(Report report) {
    return new Story.Source(report.source(), report.article().publication().url().orElse(""));
  }

  @Override
  public synchronized Optional<Story> find(StoryId id) {
    return Optional.ofNullable(stories.get(id));
  }

  @Override
  public synchronized Optional<StoryId> findByLink(String link) {
    return kept.stream()
        .filter(one -> source(one.report()).link().equals(link))
        .map(Kept::story)
        .findFirst();
  }

  @Override
  public synchronized List<Filed> filedSince(Instant since) {
    return kept.stream().filter(one -> !one.at().isBefore(since)).map(Kept::filed).toList();
  }

  @Override
  public synchronized List<Told> articlesOf(FeedId feed, int limit) {
    return kept.reversed().stream()
        .filter(one -> one.report().feed().equals(Optional.of(feed)))
        .limit(limit)
        .map(one -> new Told(one.story(), one.report().article()))
        .toList();
  }

  @Override
  public synchronized void addTopic(StoryId id, TopicSlug topic) {
    stories.computeIfPresent(
        id,
        (key, story) -> {
          Set<TopicSlug> union = new HashSet<>(story.topics());
          union.add(topic);
          return new Story(id, story.sources(), story.summary(), union, story.times());
        });
  }

  @Override
  public synchronized List<Story> latest(Set<TopicSlug> topics, int offset, int limit) {
    return stories.values().stream()
        .filter(story -> topics.isEmpty() || story.topics().stream().anyMatch(topics::contains))
        .sorted(Comparator.comparing((Story story) -> story.times().firstSeen()).reversed())
        .skip(offset)
        .limit(limit)
        .toList();
  }
}
