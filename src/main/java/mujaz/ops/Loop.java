package mujaz.ops;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does one round after the other until it is stopped; nothing that a round throws ends it.
///
/// A failed round is logged and counted, and the next one waits: one second, then twice as long
/// each time, at most a minute. Waits are measured on the monotonic clock. Runs on a thread of its
/// own; all methods may be called from any thread.
public final class Loop {

  private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
  private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(1);
  private static final int MOST_DOUBLINGS = 6;
  private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(1);

  private final String name;
  private final Round round;
  private final InstantSource clock;
  private final Duration firstBackOff;
  private final Semaphore wakeUps = new Semaphore(0);
  private final AtomicLong failures = new AtomicLong();
  private volatile boolean stopping;
  private volatile Instant lastCompleted;
  private volatile String lastFailure = "";
  private @Nullable Thread thread;

  /// One round of work.
  public interface Round {

    /// Does it.
    ///
    /// @return how long to wait before the next one; zero: none at all
    Duration run() throws Exception;
  }

  public Loop(String name, Round round, InstantSource clock) {
    this(name, round, clock, FIRST_BACK_OFF);
  }

  Loop(String name, Round round, InstantSource clock, Duration firstBackOff) {
    this.name = name;
    this.round = round;
    this.clock = clock;
    this.firstBackOff = firstBackOff;
    this.lastCompleted = clock.instant();
  }

  public synchronized void start() {
    if (thread != null) {
      throw new IllegalStateException("the loop " + name + " was started before");
    }
    lastCompleted = clock.instant();
    thread = Thread.ofVirtual().name(name).start(this::runUntilStopped);
  }

  /// Ends the present wait, or the next one: there is something to do.
  public void wake() {
    wakeUps.release();
  }

  /// Asks the loop to end, interrupts its round, and waits for it at most so long.
  ///
  /// @return whether it has ended
  public boolean stop(Duration bound) throws InterruptedException {
    Thread running;
    synchronized (this) {
      stopping = true;
      running = thread;
    }
    if (running == null) {
      return true;
    }
    running.interrupt();
    return running.join(bound);
  }

  /// Rounds that failed since the start.
  public long failures() {
    return failures.get();
  }

  /// How long ago a round was last completed; before the first one, how long ago the loop was
  /// started.
  public Duration age() {
    return Duration.between(lastCompleted, clock.instant());
  }

  /// A health check: complains when no round was completed for longer than this.
  public Health.Check completesWithin(Duration limit) {
    return () -> {
      Duration age = age();
      return age.compareTo(limit) <= 0
          ? Optional.empty()
          : Optional.of(
              "no round for %d s%s"
                  .formatted(age.toSeconds(), lastFailure.isEmpty() ? "" : ": " + lastFailure));
    };
  }

  private void runUntilStopped() {
    int failedInARow = 0;
    while (!stopping) {
      try {
        Duration wait = round.run();
        failedInARow = 0;
        lastFailure = "";
        lastCompleted = clock.instant();
        pause(wait);
      } catch (Throwable e) { // the one broad catch: an Error must not end the loop either
        if (!stopping) {
          failedInARow++;
          report(e, failedInARow);
          backOff(failedInARow);
        }
      }
    }
  }

  private void report(Throwable e, int inARow) {
    failures.incrementAndGet();
    lastFailure = e.getClass().getSimpleName();
    LOG.atWarn()
        .addKeyValue("loop", name)
        .addKeyValue("in_a_row", inARow)
        .setCause(e)
        .log("round failed, will be tried again");
  }

  private void pause(Duration wait) throws InterruptedException {
    if (wait.isPositive() && wakeUps.tryAcquire(wait.toMillis() + 1, TimeUnit.MILLISECONDS)) {
      wakeUps.drainPermits();
    }
  }

  /// Woken only by [#stop]: what arrives meanwhile must not make a failing round run hot.
  private void backOff(int inARow) {
    Duration doubled = firstBackOff.multipliedBy(1L << Math.min(inARow - 1, MOST_DOUBLINGS));
    Duration wait = doubled.compareTo(LONGEST_BACK_OFF) < 0 ? doubled : LONGEST_BACK_OFF;
    try {
      Thread.sleep(wait);
    } catch (InterruptedException e) {
      // Only stop() interrupts this thread, and the loop asks for that next.
    }
  }
}
