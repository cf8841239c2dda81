package mujaz.chat;

import java.time.LocalTime;
import java.util.List;

/// How often a chat wants its news: each story at once, or all of them at hours of its day.
///
/// @param hours when digests come, in the chat's zone, in the order of the day; empty: each story
///   at once
/// @param weekdays no digests on the days of rest of the zone's country
public record Cadence(List<LocalTime> hours, boolean weekdays) {

  /// More a day are no digests any more.
  public static final int MOST_HOURS = 6;

  public static final Cadence AT_ONCE = new Cadence(List.of(), false);

  public Cadence {
    hours = hours.stream().distinct().sorted().toList();
    weekdays = weekdays && !hours.isEmpty();
    if (hours.size() > MOST_HOURS) {
      throw new IllegalArgumentException("more than " + MOST_HOURS + " digests a day");
    }
  }

  public static Cadence daily(LocalTime... hours) {
    return new Cadence(List.of(hours), false);
  }

  public boolean isAtOnce() {
    return hours.isEmpty();
  }

  public Cadence onWeekdays(boolean only) {
    return new Cadence(hours, only);
  }
}
