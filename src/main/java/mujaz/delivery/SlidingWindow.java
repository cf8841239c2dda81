package mujaz.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// At most so many in any stretch of time of this length, exactly. Times are of the monotonic
/// clock, in nanoseconds. Not thread-safe.
final class SlidingWindow {

  private final int limit;
  private final long length;
  private final Deque<Long> times = new ArrayDeque<>();

  SlidingWindow(int limit, Duration length) {
    this.limit = limit;
    this.length = length.toNanos();
  }

  void add(long now) {
    times.addLast(now);
  }

  boolean isEmpty(long now) {
    forget(now);
    return times.isEmpty();
  }

  /// How long until one more may go; zero: now.
  long untilFree(long now) {
    forget(now);
    return times.size() < limit ? 0 : times.getFirst() + length - now;
  }

  private void forget(long now) {
    while (!times.isEmpty() && now - times.getFirst() >= length) {
      times.removeFirst();
    }
  }
}
