package mujaz.delivery;

import java.time.Duration;
import java.time.Instant;

/// Both clocks, moved by the test; who sleeps moves them too.
final class ManualClocks implements Clocks {

  private final Instant start;
  private Duration passed = Duration.ZERO;
  private Duration jumped = Duration.ZERO;

  ManualClocks(Instant start) {
    this.start = start;
  }

  synchronized void advance(Duration step) {
    passed = passed.plus(step);
  }

  /// The time of the day is put forward or back; the other clock does not notice.
  synchronized void jump(Duration step) {
    jumped = jumped.plus(step);
  }

  @Override
  public synchronized Instant instant() {
    return start.plus(passed).plus(jumped);
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
