package mujaz.store;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Forgets once an hour what nobody asks for any more.
final class Housekeeping {

  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  private static final Duration BUTTONS = Duration.ofDays(60);

  /// Platforms keep updates for a day; after a week of silence numbers may start anew, also
  /// that of an update that was set aside.
  private static final Duration UPDATES = Duration.ofDays(3);

  /// Who comes back from a longer pause is not told more.
  private static final Duration NEWS = Duration.ofDays(14);

  private static final Duration RUNS = Duration.ofDays(30);

  private Housekeeping() {}

  static RecurringTask<Void> task(Store store) {
    return Tasks.recurring("housekeeping", FixedDelay.ofHours(1))
        .execute((instance, context) -> run(store));
  }

  static void run(Store store) {
    Instant now = store.clock().instant();
    int buttons = store.buttons().forgetBefore(now.minus(BUTTONS));
    int updates = store.inbox().forgetBefore(now.minus(UPDATES));
    store.news().forgetBefore(now.minus(NEWS));
    store.digests().forgetRunsBefore(now.minus(RUNS));
    if (buttons + updates > 0) {
      LOG.atInfo().addKeyValue("buttons", buttons).addKeyValue("updates", updates).log("forgotten");
    }
  }
}
