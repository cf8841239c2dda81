package mujaz.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Turns at asking a host: two requests at a time, and a gap between the beginnings of any two
/// . Remembers hosts that were asked in the last moments only. Safe for use by many threads.
final class HostTurns {

  static final Duration GAP = Duration.ofMillis(500);

  private static final int AT_ONCE = 2;
  private static final int MOST_HOSTS = 1_000;

  /// Waits on the calling thread.
  interface Sleep {

    void sleep(Duration time) throws InterruptedException;
  }

  private final InstantSource clock;
  private final Sleep sleep;
  private final Map<String, Host> hosts = new HashMap<>();

  HostTurns(InstantSource clock, Sleep sleep) {
    this.clock = clock;
    this.sleep = sleep;
  }

  /// Waits for a turn. A turn that was got is to be given back by [#done].
  ///
  /// @param patience how long to wait at most
  /// @return empty: it is our turn; else how long it will not be, and there was no waiting for it
  Optional<Duration> take(String host, Duration gap, Duration patience)
      throws InterruptedException {
    Duration left = patience;
    Duration wait = claim(host, gap);
    while (!wait.isZero()) {
      if (wait.compareTo(left) > 0) {
        return Optional.of(wait);
      }
      sleep.sleep(wait);
      left = left.minus(wait);
      wait = claim(host, gap);
    }
    return Optional.empty();
  }

  synchronized void done(String host) {
    hosts.computeIfPresent(host, (name, state) -> state.with(state.running - 1));
  }

  /// When to come back to a host that cannot be asked now: later for each who asks. Zero: it can.
  synchronized Duration busy(String host) {
    Host state = hosts.getOrDefault(host, Host.IDLE);
    Instant now = clock.instant();
    if (state.wait(now, GAP).isZero()) {
      return Duration.ZERO;
    }
    Instant turn = (state.promised.isAfter(now) ? state.promised : now).plus(GAP);
    hosts.put(host, new Host(state.running, state.next, turn));
    return Duration.between(now, turn);
  }

  private synchronized Duration claim(String host, Duration gap) {
    Instant now = clock.instant();
    if (hosts.size() >= MOST_HOSTS) {
      hosts.values().removeIf(state -> state.wait(now, gap).isZero() && state.running == 0);
    }
    Host state = hosts.getOrDefault(host, Host.IDLE);
    Duration wait = state.wait(now, gap);
    if (wait.isZero()) {
      hosts.put(host, new Host(state.running + 1, now.plus(gap), state.promised));
    }
    return wait;
  }

  /// @param next when the next request may begin
  /// @param promised the last turn that somebody was told to come back for
  private record Host(int running, Instant next, Instant promised) {

    static final Host IDLE = new Host(0, Instant.MIN, Instant.MIN);

    Host with(int requests) {
      return new Host(Math.max(requests, 0), next, promised);
    }

    Duration wait(Instant now, Duration gap) {
      if (next.isAfter(now)) {
        return Duration.between(now, next);
      }
      return running >= AT_ONCE ? gap : Duration.ZERO;
    }
  }
}
