package mujaz.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;

/// When a feed asks not to be polled (RSS 2.0, `skipHours` and `skipDays`).
///
/// @param hours of the day in UTC, 0 to 23
/// @param days of the week in UTC
public record Skips(Set<Integer> hours, Set<DayOfWeek> days) {

  public static final Skips NONE = new Skips(Set.of(), Set.of());

  /// A long weekend: a feed that has no hour open for longer is not believed.
  private static final int LONGEST = 72;

  public Skips {
    hours = Set.copyOf(hours);
    days = Set.copyOf(days);
  }

  /// The first time from then on, in steps of an hour, at which the feed may be polled.
  Instant after(Instant due) {
    for (int hours = 0; hours <= LONGEST; hours++) {
      Instant candidate = due.plus(Duration.ofHours(hours));
      if (permits(candidate)) {
        return candidate;
      }
    }
    return due;
  }

  private boolean permits(Instant at) {
    OffsetDateTime there = at.atOffset(ZoneOffset.UTC);
    return !hours.contains(there.getHour()) && !days.contains(there.getDayOfWeek());
  }
}
