package mujaz.feed;

import java.time.Instant;
import java.util.Optional;

/// How polling a feed went so far.
///
/// @param failures failed polls since the last good one
/// @param lastError why the last poll failed; empty after a good one
/// @param lastPolled when it was last asked
/// @param lastSuccess when it last answered with a feed or with "not modified"; empty: never yet
public record PollHistory(
    int failures,
    Optional<String> lastError,
    Optional<Instant> lastPolled,
    Optional<Instant> lastSuccess,
    Polling polling,
    Rhythm rhythm) {

  public static final PollHistory NEVER_POLLED =
      new PollHistory(0, Optional.empty(), Optional.empty(), Optional.empty());

  public PollHistory(
      int failures,
      Optional<String> lastError,
      Optional<Instant> lastPolled,
      Optional<Instant> lastSuccess) {
    this(failures, lastError, lastPolled, lastSuccess, Polling.NEW, Rhythm.UNKNOWN);
  }
}
