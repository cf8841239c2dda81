package mujaz.article;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The time in which pages are published: since 1995, and not later than now.
record DateWindow(Instant now) {

  private static final Instant EARLIEST = Instant.parse("1995-01-01T00:00:00Z");

  /// The time when it may be one; a time of today that is still to come was written in another
  /// zone, and only its day is kept.
  Optional<OffsetDateTime> within(OffsetDateTime time) {
    if (!isFuture(time)) {
      return time.toInstant().isBefore(EARLIEST) ? Optional.empty() : Optional.of(time);
    }
    OffsetDateTime day = time.truncatedTo(ChronoUnit.DAYS).withOffsetSameLocal(ZoneOffset.UTC);
    return isFuture(day) ? Optional.empty() : Optional.of(day);
  }

  /// The date as it is likelier read, if it then is in the window.
  Optional<OffsetDateTime> fitting(DatesInText.Found date) {
    return within(date.time()).or(() -> date.otherWay().flatMap(other -> within(other.time())));
  }

  private boolean isFuture(OffsetDateTime time) {
    return time.toInstant().isAfter(now);
  }
}
