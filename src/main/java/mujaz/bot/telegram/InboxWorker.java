package mujaz.bot.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import mujaz.bot.Incoming;
import mujaz.chat.InboxStore;
import mujaz.chat.Platform;
import mujaz.chat.Received;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands what waits in the inbox to the bot, one after the other, in the order in which it came.
///
/// An update is marked as handled in the transaction that holds its effect. One that cannot be
/// read, or fails again and again while the store works, is set aside with the reason, and the
/// others go on. Run by one thread, ended by an interrupt; [#wake()] may come from any.
final class InboxWorker implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(InboxWorker.class);
  private static final int BATCH = 50;
  private static final int TRIES = 3;
  private static final Duration GLANCE = Duration.ofSeconds(30);

  private final InboxStore inbox;
  private final BotHandler bot;
  private final CallbackAnswers answers;
  private final Pause pause;
  private final Semaphore news = new Semaphore(1);
  private final BackOff backOff = new BackOff();

  InboxWorker(InboxStore inbox, BotHandler bot, CallbackAnswers answers, Pause pause) {
    this.inbox = inbox;
    this.bot = bot;
    this.answers = answers;
    this.pause = pause;
  }

  /// Something new is in the inbox.
  void wake() {
    news.release();
  }

  @Override
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        news.tryAcquire(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
        news.drainPermits();
        drain();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void drain() throws InterruptedException {
    boolean more = true;
    while (more) {
      try {
        List<Received> waiting = inbox.waiting(Platform.TELEGRAM, BATCH);
        for (Received update : waiting) {
          handle(update);
        }
        more = !waiting.isEmpty();
        backOff.reset();
      } catch (RuntimeException | Error e) {
        log.atWarn().setCause(e).log("the inbox cannot be worked off, trying again");
        pause.sleep(backOff.next());
      }
    }
  }

  private void handle(Received update) throws InterruptedException {
    BackOff between = new BackOff();
    for (int tries = 1; ; tries++) {
      try {
        handleOnce(update);
        return;
      } catch (UpdateReader.Unreadable e) {
        setAside(update, String.valueOf(e.getMessage()));
        return;
      } catch (RuntimeException | Error e) {
        log.atWarn().addKeyValue("update", update.number()).setCause(e).log("not handled");
        if (tries == TRIES) {
          setAside(update, e.getClass().getSimpleName());
          return;
        }
        pause.sleep(between.next());
      }
    }
  }

  private void handleOnce(Received update) throws InterruptedException {
    Optional<Incoming> incoming = UpdateReader.read(update.body());
    Runnable commit = () -> inbox.markHandled(update);
    if (incoming.isEmpty()) {
      commit.run();
      return;
    }
    Optional<String> toast = bot.handle(incoming.get(), commit);
    answers.answer(update, toast.orElse(""));
  }

  private void setAside(Received update, String reason) {
    inbox.quarantine(update, reason);
    log.atError().addKeyValue("update", update.number()).log("set aside: {}", reason);
    answers.answer(update, "");
  }
}
