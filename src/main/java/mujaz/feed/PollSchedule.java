package mujaz.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// When each feed is polled: kept over restarts. Safe for use by many threads.
///
/// All methods are part of the caller's transaction where one is open.
public interface PollSchedule {

  /// Has the feed polled as soon as possible, from then on at its own pace. A poll under way is not
  /// disturbed.
  void pollNow(FeedId feed);

  /// Has a feed that was just polled polled again after this time, from then on at its own pace
  /// . A poll under way is not disturbed.
  void pollAfter(FeedId feed, Duration wait);

  /// The same for many feeds at once.
  void pollAfter(Map<FeedId, Duration> waits);

  /// Ends the polling of a feed. A poll under way runs to its end.
  void forget(FeedId feed);

  /// When a feed is polled next; empty: it is not. A time in the past: as soon as possible.
  Optional<Instant> next(FeedId feed);

  /// One poll of one feed.
  interface Poll {

    /// Polls the feed on the calling (virtual) thread.
    ///
    /// @return how long to wait until the next poll
    Duration poll(FeedId feed) throws InterruptedException;
  }
}
