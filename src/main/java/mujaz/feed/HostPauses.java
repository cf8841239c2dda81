package mujaz.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Hosts that asked for a pause, by status 429 or 503, or by refusing again and again.
/// Safe for use by many threads; forgets a host when its pause is over.
final class HostPauses {

  private static final Duration AFTER_REFUSALS = Duration.ofHours(1);
  private static final int REFUSALS = 3;
  private static final int MOST_HOSTS = 10_000;

  private final Map<String, Instant> until = new ConcurrentHashMap<>();
  private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
  private final InstantSource clock;

  HostPauses(InstantSource clock) {
    this.clock = clock;
  }

  /// How long the host still wants to be left alone.
  Optional<Duration> remaining(String host) {
    Instant end = until.get(host);
    if (end == null) {
      return Optional.empty();
    }
    Duration left = Duration.between(clock.instant(), end);
    if (left.isPositive()) {
      return Optional.of(left);
    }
    until.remove(host, end);
    return Optional.empty();
  }

  void pause(String host, Duration wish) {
    if (until.size() >= MOST_HOSTS) {
      until.values().removeIf(end -> end.isBefore(clock.instant()));
    }
    until.merge(host, clock.instant().plus(wish), (a, b) -> a.isAfter(b) ? a : b);
  }

  /// Notes a 403; several in a row without a good answer between them are a wish to be left alone.
  void refused(String host) {
    if (refusals.size() < MOST_HOSTS && refusals.merge(host, 1, Integer::sum) >= REFUSALS) {
      refusals.remove(host);
      pause(host, AFTER_REFUSALS);
    }
  }

  void answered(String host) {
    refusals.remove(host);
  }
}
