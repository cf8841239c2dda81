package mujaz.endurance;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import mujaz.botapi.Step;

/// Waits for the bot to reach a step, and kills it there: on the thread of the request that reached
/// it, so that the request goes no further. Safe for many threads.
final class Trap {

  private record Set(KillPoint point, BotProcess bot, long delayMillis, CountDownLatch sprung) {}

  private final AtomicReference<Optional<Set>> set = new AtomicReference<>(Optional.empty());

  /// Told of every step.
  void passed(Step step, String what) {
    Optional<Set> armed = set.get();
    if (armed.filter(it -> it.point().isAt(step, what)).isPresent()
        && set.compareAndSet(armed, Optional.empty())) {
      spring(armed.orElseThrow());
    }
  }

  private static void spring(Set armed) {
    try {
      if (armed.delayMillis() > 0) {
        TimeUnit.MILLISECONDS.sleep(armed.delayMillis());
      }
      armed.bot().kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      armed.sprung().countDown();
    }
  }

  /// Kills the bot so long after it has next reached the point, or after the patience at the
  /// latest.
  ///
  /// @return whether the point was reached
  boolean await(KillPoint point, BotProcess bot, long delayMillis, long patienceMillis)
      throws InterruptedException {
    CountDownLatch sprung = new CountDownLatch(1);
    set.set(Optional.of(new Set(point, bot, delayMillis, sprung)));
    boolean reached = sprung.await(patienceMillis, TimeUnit.MILLISECONDS);
    if (!reached) {
      set.set(Optional.empty());
      bot.kill();
    }
    return reached;
  }
}
