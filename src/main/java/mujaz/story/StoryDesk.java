package mujaz.story;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import mujaz.article.Article;

/// Decides which story an article belongs to, and files it there.
///
/// Safe for use by many threads. Call it inside the transaction that also makes the story owed:
/// what the desk remembers it reads back from the store, so that a transaction that is rolled back
/// leaves nothing behind, and articles that another process filed are seen.
public final class StoryDesk {

  /// Instants of the store are compared across threads and processes, whose transactions take some
  /// time.
  private static final Duration OVERLAP = Duration.ofSeconds(10);

  private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

  private final StoryStore stories;
  private final TopicMatcher topics;
  private final InstantSource clock;
  private final StoryIndex<StoryId> recent = new StoryIndex<>();
  private final Lock lock = new ReentrantLock();
  private Instant readUntil = Instant.MIN;
  private Instant cleaned = Instant.MIN;

  public StoryDesk(StoryStore stories, TopicMatcher topics, InstantSource clock) {
    this.stories = stories;
    this.topics = topics;
    this.clock = clock;
  }

  /// What became of a report.
  ///
  /// @param story as it is now, with this report in it
  /// @param fresh whether the report opened it: the others were told before
  public record Filed(Story story, boolean fresh) {}

  /// Files an article. The same link again is the same article: its topics are added, nothing else.
  public Filed file(Report report) {
    Article article = report.article();
    Fingerprint fingerprint = Fingerprints.of(article.title(), article.text(), article.language());
    Set<TopicSlug> belongs = topics.topicsOf(report);
    lock.lock();
    try {
      Optional<StoryId> known = article.publication().url().flatMap(stories::findByLink);
      if (known.isPresent()) {
        return new Filed(again(known.get(), belongs), false);
      }
      Optional<StoryId> same = similar(fingerprint, report.at());
      return same.map(id ->
              new Filed(stories.join(id, report, belongs, fingerprint, clock.instant()), false))
          .orElseGet(
              () -> new Filed(stories.open(report, belongs, fingerprint, clock.instant()), true));
    } finally {
      lock.unlock();
    }
  }

  private Story again(StoryId id, Set<TopicSlug> belongs) {
    belongs.forEach(topic -> stories.addTopic(id, topic));
    return stories.find(id).orElseThrow();
  }

  private Optional<StoryId> similar(Fingerprint fingerprint, Instant at) {
    catchUp();
    return recent.find(fingerprint, at).filter(id -> stories.find(id).isPresent());
  }

  private void catchUp() {
    Instant now = clock.instant();
    Instant oldest = now.minus(StoryIndex.WINDOW.multipliedBy(2));
    Instant since = readUntil.isAfter(oldest) ? readUntil.minus(OVERLAP) : oldest;
    stories
        .filedSince(since)
        .forEach(filed -> recent.add(filed.story(), filed.fingerprint(), filed.at()));
    readUntil = now;
    if (cleaned.isBefore(now.minus(BETWEEN_CLEANINGS))) {
      recent.forgetBefore(oldest);
      cleaned = now;
    }
  }
}
