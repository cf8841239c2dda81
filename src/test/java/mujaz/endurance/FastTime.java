package mujaz.endurance;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;

/// What [TimeRewriter] puts in the place of the library's calls that tell or pass time: the same on
/// a fast clock. Receivers come as first arguments. Public, since any package calls it.
public final class FastTime {

  static final String PROPERTY = "mujaz.fast-clock";
  private static final FastClock CLOCK = FastClock.described(System.getProperty(PROPERTY, "1:0:0"));
  private static final long NANOS_IN_MILLI = 1_000_000;

  private FastTime() {}

  public static long nanoTime() {
    return CLOCK.monotonic();
  }

  public static long currentTimeMillis() {
    return CLOCK.instant().toEpochMilli();
  }

  public static Instant now() {
    return CLOCK.instant();
  }

  public static InstantSource system() {
    return CLOCK;
  }

  public static void sleep(Duration time) throws InterruptedException {
    Thread.sleep(CLOCK.real(time));
  }

  public static boolean tryAcquire(Semaphore semaphore, long time, TimeUnit unit)
      throws InterruptedException {
    return semaphore.tryAcquire(real(time, unit), TimeUnit.NANOSECONDS);
  }

  public static <T> T get(CompletableFuture<T> future, long time, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    return future.get(real(time, unit), TimeUnit.NANOSECONDS);
  }

  @SuppressWarnings("WaitNotInLoop") // the caller's loop
  public static boolean await(Condition condition, long time, TimeUnit unit)
      throws InterruptedException {
    return condition.await(real(time, unit), TimeUnit.NANOSECONDS);
  }

  @SuppressWarnings("WaitNotInLoop")
  public static long awaitNanos(Condition condition, long nanos) throws InterruptedException {
    return condition.awaitNanos(CLOCK.real(nanos)) * CLOCK.times();
  }

  @SuppressWarnings("WaitNotInLoop")
  public static void wait(Object monitor, long millis) throws InterruptedException {
    pause(monitor, millis * NANOS_IN_MILLI);
  }

  @SuppressWarnings("WaitNotInLoop")
  public static void wait(Object monitor, long millis, int nanos) throws InterruptedException {
    pause(monitor, millis * NANOS_IN_MILLI + nanos);
  }

  /// Zero means for ever.
  @SuppressWarnings({"WaitNotInLoop", "NakedNotify"})
  private static void pause(Object monitor, long fastNanos) throws InterruptedException {
    long real = fastNanos == 0 ? 0 : CLOCK.real(fastNanos);
    monitor.wait(real / NANOS_IN_MILLI, (int) (real % NANOS_IN_MILLI));
  }

  private static long real(long time, TimeUnit unit) {
    return CLOCK.real(unit.toNanos(time));
  }
}
