package mujaz.bot.telegram;

import java.time.Duration;

/// Growing pauses between failed attempts: half a second, doubled each time, never more than a
/// minute, however long the trouble lasts. For one thread.
final class BackOff {

  static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Duration SHORTEST = Duration.ofMillis(500);

  private int failures;

  Duration next() {
    Duration pause = SHORTEST.multipliedBy(1L << Math.min(failures++, 10));
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }

  void reset() {
    failures = 0;
  }

  /// Whether nothing has failed since the last success.
  boolean isFresh() {
    return failures == 0;
  }
}
