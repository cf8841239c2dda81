package mujaz.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The articles of the last days by the stems of their titles, to find the story that a new one
/// belongs to.
///
/// The work for one article is bounded: only articles that share a title stem are compared, those
/// that share the rarest first, at most [#MOST_COMPARED]. Used by one thread at a time.
///
/// @param <S> what names a story
public final class StoryIndex<S> {

  /// Two articles further apart than this report two events.
  static final Duration WINDOW = Duration.ofDays(3);

  private static final int MOST_COMPARED = 400;
  private static final int MOST_ARTICLES = 100_000;

  private final Map<String, Deque<Item<S>>> byStem = new HashMap<>();
  private final Set<Item<S>> items = new LinkedHashSet<>();

  private record Item<S>(S story, Fingerprint fingerprint, Instant at) {}

  private record Likeness<S>(S story, double value) {}

  /// Adds an article of a story; the same one a second time changes nothing. The oldest goes when
  /// there are too many.
  public void add(S story, Fingerprint fingerprint, Instant at) {
    Item<S> item = new Item<>(story, fingerprint, at);
    if (items.add(item)) {
      keys(fingerprint)
          .forEach(key -> byStem.computeIfAbsent(key, _ -> new ArrayDeque<>()).addFirst(item));
    }
    if (items.size() > MOST_ARTICLES) {
      Iterator<Item<S>> oldest = items.iterator();
      Item<S> dropped = oldest.next();
      oldest.remove();
      unlink(dropped);
    }
  }

  /// The story of the most similar article, if one is similar enough and not too far away in time.
  public Optional<S> find(Fingerprint fingerprint, Instant at) {
    return candidates(fingerprint, at).stream()
        .map(item -> new Likeness<>(item.story(), Similarity.of(item.fingerprint(), fingerprint)))
        .filter(likeness -> likeness.value() >= Similarity.SAME)
        .max(Comparator.comparingDouble(Likeness::value))
        .map(Likeness::story);
  }

  /// Forgets the articles from before then.
  public void forgetBefore(Instant time) {
    List<Item<S>> old = items.stream().filter(item -> item.at().isBefore(time)).toList();
    old.forEach(this::unlink);
    old.forEach(items::remove);
  }

  int size() {
    return items.size();
  }

  private Set<Item<S>> candidates(Fingerprint fingerprint, Instant at) {
    Set<Item<S>> candidates = new HashSet<>();
    keys(fingerprint).stream()
        .map(key -> byStem.getOrDefault(key, new ArrayDeque<>()))
        .sorted(Comparator.comparingInt(Collection::size))
        .forEach(sharing ->
            sharing.stream()
                .limit(MOST_COMPARED)
                .takeWhile(item -> candidates.size() < MOST_COMPARED)
                .filter(item -> isNear(item.at(), at))
                .forEach(candidates::add));
    return candidates;
  }

  private static boolean isNear(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(WINDOW) <= 0;
  }

  private void unlink(Item<S> item) {
    keys(item.fingerprint())
        .forEach(key ->
            byStem.computeIfPresent(
                key,
                (_, sharing) -> {
                  sharing.remove(item);
                  return sharing.isEmpty() ? null : sharing;
                }));
  }

  private static List<String> keys(Fingerprint fingerprint) {
    return fingerprint.title().stream().map(stem -> fingerprint.lang() + ' ' + stem).toList();
  }
}
