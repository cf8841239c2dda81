package mujaz.bot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Rounds without end, as both ways of receiving have them: one that fails in whatever way is
/// followed by a pause, longer each time and a minute at most, and by another one; how it
/// goes is known at any time.
///
/// Run by one thread, which alone calls what changes it, and ended by an interrupt or [#refused()];
/// [#health()] may be asked from any.
final class ReceivingLoop {

  private static final Logger log = LoggerFactory.getLogger(ReceivingLoop.class);

  private static final String REFUSED =
      "Telegram refuses the token: check telegram.token (from @BotFather)";

  private final InstantSource clock;
  private final Pause pause;
  private final BackOff backOff = new BackOff();
  private volatile PollerHealth health = new PollerHealth(Instant.EPOCH, "");
  private boolean over;

  /// One of them.
  @FunctionalInterface
  interface Round {

    void run() throws InterruptedException;
  }

  ReceivingLoop(InstantSource clock, Pause pause) {
    this.clock = clock;
    this.pause = pause;
  }

  /// @param work what a round does, for a sentence that says that it failed
  void run(String work, Round round) {
    try {
      while (!over && !Thread.currentThread().isInterrupted()) {
        survive(work, round);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void survive(String work, Round round) throws InterruptedException {
    try {
      round.run();
    } catch (RuntimeException | Error e) {
      log.atError().setCause(e).log("{} failed, trying again", work);
      retry(work + " failed: " + e.getClass().getSimpleName());
    }
  }

  PollerHealth health() {
    return health;
  }

  /// Whether nothing has failed since the last success.
  boolean isFresh() {
    return backOff.isFresh();
  }

  void good() {
    if (!health.trouble().isEmpty()) {
      log.atInfo().log("receiving updates again");
    }
    backOff.reset();
    health = new PollerHealth(clock.instant(), "");
  }

  void trouble(String reason) {
    health = new PollerHealth(health.lastGood(), reason);
  }

  /// Has the next round wait as long as failures in a row ask for.
  void retry(String reason) throws InterruptedException {
    trouble(reason);
    pause(backOff.next());
  }

  void pause(Duration wait) throws InterruptedException {
    pause.sleep(wait);
  }

  /// Telegram refuses the token: no other round helps before a person has acted.
  void refused() {
    trouble(REFUSED);
    log.atError().log(REFUSED);
    over = true;
  }
}
