package mujaz.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The times that sending needs: of the day for what is stored, monotonic for how fast we go.
interface Clocks extends InstantSource {

  /// The clocks of the machine.
  static Clocks system(InstantSource ofDay) {
    return new Clocks() {
      @Override
      public Instant instant() {
        return ofDay.instant();
      }

      @Override
      public long nanos() {
        return System.nanoTime();
      }

      @Override
      public void sleep(Duration time) throws InterruptedException {
        Thread.sleep(time);
      }
    };
  }

  /// Nanoseconds that never jump, from an arbitrary start.
  long nanos();

  void sleep(Duration time) throws InterruptedException;
}
