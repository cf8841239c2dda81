package mujaz.endurance;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that runs so many times as fast as time does, the same in every process that is given
/// its description: the monotonic clock of the machine is theirs together.
///
/// @param times how fast
/// @param nanos of the monotonic clock when it showed the time of day
/// @param millis that time of day, since the epoch
record FastClock(int times, long nanos, long millis) implements InstantSource {

  static FastClock starting(int times) {
    return new FastClock(times, System.nanoTime(), System.currentTimeMillis());
  }

  static FastClock described(String description) {
    String[] parts = description.split(":", 3);
    return new FastClock(
        Integer.parseInt(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
  }

  String description() {
    return times + ":" + nanos + ":" + millis;
  }

  /// Nanoseconds of the fast monotonic clock.
  long monotonic() {
    return nanos + (System.nanoTime() - nanos) * times;
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(millis).plusNanos(monotonic() - nanos);
  }

  /// How long that takes of real time, in nanoseconds; never nothing.
  long real(long fastNanos) {
    return Math.max(1, fastNanos / times);
  }

  Duration real(Duration fast) {
    return fast.dividedBy(times);
  }
}
