package mujaz.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mujaz.feed.FeedId;

/// Stories in memory; numbers are used again after [#rollBack], as SQLite does.
final class FakeStoryStore implements StoryStore {

  private record Row(
      StoryId story, Report report, Set<TopicSlug> topics, Fingerprint fingerprint, Instant at) {}

  private final List<Row> rows = new ArrayList<>();

  void rollBack() {
    rows.removeLast();
  }

  @Override
  public Story open(Report report, Set<TopicSlug> topics, Fingerprint fingerprint, Instant at) {
    long next = rows.stream().mapToLong(row -> row.story().value()).max().orElse(0) + 1;
    return join(new StoryId(next), report, topics, fingerprint, at);
  }

  @Override
  public Story join(
      StoryId id, Report report, Set<TopicSlug> topics, Fingerprint fingerprint, Instant at) {
    rows.add(new Row(id, report, topics, fingerprint, at));
    return find(id).orElseThrow();
  }

  @Override
  public Optional<Story> find(StoryId id) {
    List<Row> mine = rows.stream().filter(row -> row.story().equals(id)).toList();
    return mine.isEmpty() ? Optional.empty() : Optional.of(story(id, mine));
  }

  private static Story story(StoryId id, List<Row> rows) {
    Set<TopicSlug> topics = new HashSet<>();
    rows.forEach(row -> topics.addAll(row.topics()));
    return new Story(
        id,
        rows.stream()
            .map(row -> new Story.Source(row.report().source(), link(row).orElse("")))
            .toList(),
        rows.getFirst().report().summary(),
        topics,
        new Story.Times(rows.getFirst().at(), rows.getLast().at()));
  }

  private static Optional<String> link(Row row) {
    return row.report().article().publication().url();
  }

  @Override
  public Optional<StoryId> findByLink(String link) {
    return rows.stream()
        .filter(row -> link(row).equals(Optional.of(link)))
        .map(Row::story)
        .findFirst();
  }

  @Override
  public List<Filed> filedSince(Instant since) {
    return rows.stream()
        .filter(row -> !row.at().isBefore(since))
        .map(row -> new Filed(row.story(), row.fingerprint(), row.report().at()))
        .toList();
  }

  @Override
  public List<Told> articlesOf(FeedId feed, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void addTopic(StoryId id, TopicSlug topic) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Story> latest(Set<TopicSlug> topics, int offset, int limit) {
    throw new UnsupportedOperationException();
  }
}
