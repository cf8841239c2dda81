package mujaz.delivery;

import java.time.Duration;
import java.time.Instant;

/// Both clocks, moved by the test; who sleeps moves them too.
final class ManualClocks implements Clocks {

  private final Instant start;
  private Duration passed = Duration.ZERO;

  ManualClocks(Instant start) {
    this.start = start;
  }

  synchronized void advance(Duration step) {
    passed = passed.plus(step);
  }

  @Override
  public synchronized Instant instant() {
    return start.plus(passed);
  }

  @Override
  public synchronized long nanos() {
    return passed.toNanos();
  }

  @Override
  public void sleep(Duration time) {
    advance(time);
  }
}
