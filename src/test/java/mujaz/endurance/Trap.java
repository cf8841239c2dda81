package mujaz.endurance;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import mujaz.botapi.Step;

/// Waits for the bot to reach a step, and kills it there: on the thread of the request that reached
/// it, so that the request goes no further. Safe for many threads.
final class Trap {

  private record Set(KillPoint point, BotProcess bot, long delayMillis, CountDownLatch sprung) {}

  private final AtomicReference<Set> set = new AtomicReference<>();

  /// Told of every step.
  void passed(Step step, String what) {
    Set armed = set.get();
    if (armed != null && armed.point().isAt(step, what) && set.compareAndSet(armed, null)) {
      spring(armed);
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
    Set armed = new Set(point, bot, delayMillis, new CountDownLatch(1));
    set.set(armed);
    boolean reached = armed.sprung().await(patienceMillis, TimeUnit.MILLISECONDS);
    if (!reached) {
      set.compareAndSet(armed, null);
      bot.kill();
    }
    return reached;
  }
}
