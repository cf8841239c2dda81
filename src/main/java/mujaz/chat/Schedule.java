package mujaz.chat;

import java.time.Instant;
import java.util.Optional;

/// When a chat wants to be written to.
///
/// @param pausedUntil nothing comes before then; [#FOREVER]: until the chat says so
public record Schedule(Cadence cadence, Optional<QuietHours> quiet, Optional<Instant> pausedUntil) {

  /// Each story at once, at any time.
  public static final Schedule ALWAYS =
      new Schedule(Cadence.AT_ONCE, Optional.empty(), Optional.empty());

  /// The end of a pause that has none.
  public static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

  public Schedule with(Cadence other) {
    return new Schedule(other, quiet, pausedUntil);
  }

  public Schedule withQuiet(Optional<QuietHours> other) {
    return new Schedule(cadence, other, pausedUntil);
  }

  public Schedule paused(Instant until) {
    return new Schedule(cadence, quiet, Optional.of(until));
  }

  public Schedule resumed() {
    return new Schedule(cadence, quiet, Optional.empty());
  }

  public boolean isPaused(Instant now) {
    return pausedUntil.filter(now::isBefore).isPresent();
  }
}
