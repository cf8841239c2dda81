package mujaz.testing;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import mujaz.feed.Feed;
import mujaz.feed.FeedId;
import mujaz.feed.FeedStore;
import mujaz.feed.NewEntry;
import mujaz.feed.PollHistory;
import mujaz.feed.Validators;

/// Feeds in memory; of their entries, the identities only.
public final class InMemoryFeedStore implements FeedStore {

  private final Map<FeedId, Feed> feeds = new LinkedHashMap<>();
  private final Map<FeedId, Set<String>> entries = new HashMap<>();
  private long last;

  @Override
  public synchronized Feed add(URI url) {
    return findByUrl(url).orElseGet(() -> added(url));
  }

  private Feed added(URI url) {
    FeedId id = new FeedId(++last);
    Feed feed = new Feed(id, url, Optional.empty(), Validators.NONE, PollHistory.NEVER_POLLED);
    feeds.put(id, feed);
    entries.put(id, new HashSet<>());
    return feed;
  }

  @Override
  public synchronized Optional<Feed> find(FeedId id) {
    return Optional.ofNullable(feeds.get(id));
  }

  @Override
  public synchronized Optional<Feed> findByUrl(URI url) {
    return feeds.values().stream().filter(feed -> feed.url().equals(url)).findFirst();
  }

  @Override
  public synchronized List<Feed> list(int offset, int limit) {
    return feeds.values().stream().skip(offset).limit(limit).toList();
  }

  @Override
  public synchronized int count() {
    return feeds.size();
  }

  @Override
  public synchronized void remove(FeedId id) {
    feeds.remove(id);
    entries.remove(id);
  }

  @Override
  public synchronized Set<String> known(FeedId id, Set<String> identities) {
    Set<String> known = new HashSet<>(identities);
    known.retainAll(entries.getOrDefault(id, Set.of()));
    return known;
  }

  @Override
  public synchronized int saveFetched(
      FeedId id, Optional<String> title, Validators validators, List<NewEntry> found, Instant at) {
    replace(id, feed -> new Feed(id, feed.url(), title.or(feed::title), validators, good(at)));
    Collection<String> seen = entries.getOrDefault(id, new HashSet<>());
    return (int) found.stream().filter(entry -> seen.add(entry.identity())).count();
  }

  @Override
  public synchronized void saveNotModified(FeedId id, Validators validators, Instant at) {
    replace(id, feed -> new Feed(id, feed.url(), feed.title(), validators, good(at)));
  }

  @Override
  public synchronized void saveFailure(FeedId id, String reason, Instant at) {
    replace(
        id,
        feed ->
            new Feed(
                id,
                feed.url(),
                feed.title(),
                feed.validators(),
                new PollHistory(
                    feed.history().failures() + 1,
                    Optional.of(reason),
                    Optional.of(at),
                    feed.history().lastSuccess())));
  }

  private static PollHistory good(Instant at) {
    return new PollHistory(0, Optional.empty(), Optional.of(at), Optional.of(at));
  }

  @Override
  public synchronized boolean move(FeedId id, URI url) {
    if (findByUrl(url).isPresent()) {
      return false;
    }
    replace(id, feed -> new Feed(id, url, feed.title(), feed.validators(), feed.history()));
    return true;
  }

  private void replace(FeedId id, UnaryOperator<Feed> change) {
    feeds.computeIfPresent(id, (key, feed) -> change.apply(feed));
  }
}
