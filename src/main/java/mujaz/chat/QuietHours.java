package mujaz.chat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/// When a chat does not want to be disturbed, each day; over midnight where the end is before the
/// start.
///
/// @param from the first minute of quiet, in the chat's zone
/// @param to the first minute after it
/// @param breaking whether the few stories that many sources report come all the same
public record QuietHours(LocalTime from, LocalTime to, boolean breaking) {

  public QuietHours {
    if (from.equals(to)) {
      throw new IllegalArgumentException("quiet for ever is a pause");
    }
  }

  public QuietHours withBreaking(boolean other) {
    return new QuietHours(from, to, other);
  }

  /// A stretch of quiet, in UTC.
  public record Night(Instant start, Instant end) {}

  /// The stretch of quiet that an instant lies in; empty: it lies in none.
  public Optional<Night> at(Instant now, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    return nightFrom(today.minusDays(1), zone)
        .filter(night -> holds(night, now))
        .or(() -> nightFrom(today, zone).filter(night -> holds(night, now)));
  }

  private static boolean holds(Night night, Instant now) {
    return !now.isBefore(night.start()) && now.isBefore(night.end());
  }

  /// Empty where clocks skip all of it.
  private Optional<Night> nightFrom(LocalDate day, ZoneId zone) {
    LocalDate endDay = to.isAfter(from) ? day : day.plusDays(1);
    Instant start = ZonedDateTime.of(day, from, zone).toInstant();
    Instant end = ZonedDateTime.of(endDay, to, zone).withLaterOffsetAtOverlap().toInstant();
    return start.isBefore(end) ? Optional.of(new Night(start, end)) : Optional.empty();
  }
}
