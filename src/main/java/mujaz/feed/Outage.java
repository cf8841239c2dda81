package mujaz.feed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Tells a failure of our own network from those of single servers: when feeds of several
/// hosts that were well until now get no answer at all, one after the other, and nobody answers
/// between them, it is ours. Remembers these few feeds only. Safe for use by many threads.
final class Outage {

  private static final int HOSTS = 3;

  private final Map<FeedId, String> silent = new LinkedHashMap<>();
  private boolean known;

  /// Somebody answered, no matter what.
  synchronized void over() {
    silent.clear();
    known = false;
  }

  synchronized boolean isKnown() {
    return known;
  }

  /// A feed that was well until now got no answer.
  ///
  /// @return the feeds that were silent before it, when this one makes it an outage; else none
  synchronized Set<FeedId> silence(Feed feed) {
    if (known) {
      return Set.of();
    }
    Set<FeedId> before = Set.copyOf(silent.keySet());
    silent.put(feed.id(), feed.url().getAuthority());
    known = Set.copyOf(silent.values()).size() >= HOSTS;
    return known ? before : Set.of();
  }
}
