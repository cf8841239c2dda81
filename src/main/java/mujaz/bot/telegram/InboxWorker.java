package mujaz.bot.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import mujaz.chat.InboxStore;
import mujaz.chat.Platform;
import mujaz.chat.Received;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has what waits in the inbox handled: each chat in the order in which it spoke, chats side by
/// side, so that a slow command of one delays nobody else.
///
/// Memory holds only what is being handled, few updates; the others wait in the store. Run by one
/// thread, ended by an interrupt; [#wake()] may come from any.
final class InboxWorker implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(InboxWorker.class);
  private static final int CHATS_AT_ONCE = 16;
  private static final Duration GLANCE = Duration.ofSeconds(30);
  private static final Duration STOP = Duration.ofSeconds(4);

  private final InboxStore inbox;
  private final Handling handling;
  private final Pause pause;
  private final Semaphore news = new Semaphore(1);
  private final Semaphore places = new Semaphore(CHATS_AT_ONCE);
  private final Set<Long> busy = ConcurrentHashMap.newKeySet();
  private final BackOff backOff = new BackOff();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("telegram-chat-", 0).factory());

  InboxWorker(InboxStore inbox, Handling handling, Pause pause) {
    this.inbox = inbox;
    this.handling = handling;
    this.pause = pause;
  }

  /// Something new is in the inbox, or a chat is no longer busy.
  void wake() {
    news.release();
  }

  @Override
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        news.tryAcquire(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
        news.drainPermits();
        startWaiting();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      end();
    }
  }

  private void startWaiting() throws InterruptedException {
    try {
      int free = places.availablePermits();
      List<Received> heads =
          free == 0 ? List.of() : inbox.heads(Platform.TELEGRAM, Set.copyOf(busy), free);
      heads.forEach(this::start);
      backOff.reset();
    } catch (RuntimeException | Error e) {
      log.atWarn().setCause(e).log("the inbox cannot be read, trying again");
      pause.sleep(backOff.next());
      wake();
    }
  }

  private void start(Received update) {
    places.acquireUninterruptibly();
    busy.add(update.chat());
    threads.execute(() -> handle(update));
  }

  private void handle(Received update) {
    try {
      handling.handle(update);
    } catch (InterruptedException e) { // cut off by the stop: the update stays in the inbox
      Thread.currentThread().interrupt();
    } finally {
      busy.remove(update.chat());
      places.release();
      wake();
    }
  }

  private void end() {
    threads.shutdownNow();
    boolean interrupted = Thread.interrupted();
    try {
      if (!threads.awaitTermination(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        log.atWarn().log("an update is still being handled");
      }
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
