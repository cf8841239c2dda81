package mujaz.bot.telegram;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import mujaz.chat.InboxStore;
import mujaz.chat.Received;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes updates from Telegram into the inbox, without end.
///
/// A batch is committed before the next poll confirms it, so that a crash loses nothing;
/// when it cannot be stored, nothing is confirmed and storing is tried again. Failures of
/// any kind lead to a pause of at most a minute and another try; only a refused token ends the
/// loop. Run by one thread, ended by an interrupt; [#health()] may be asked from any.
final class TelegramPoller implements Receiver {

  private static final Logger log = LoggerFactory.getLogger(TelegramPoller.class);

  private final UpdateSource source;
  private final InboxStore inbox;
  private final Runnable arrived;
  private final ReceivingLoop loop;
  private long offset;

  /// @param arrived called when new updates are in the inbox
  TelegramPoller(
      UpdateSource source, InboxStore inbox, Runnable arrived, InstantSource clock, Pause pause) {
    this.source = source;
    this.inbox = inbox;
    this.arrived = arrived;
    this.loop = new ReceivingLoop(clock, pause);
  }

  @Override
  public PollerHealth health() {
    return loop.health();
  }

  @Override
  public void cancel() {
    source.cancel();
  }

  @Override
  public void run() {
    // After a start or a trouble we want to know at once whether all is well.
    loop.run("receiving", () -> take(source.poll(offset, health().isReady())));
  }

  private void take(PollResult result) throws InterruptedException {
    switch (result) {
      case PollResult.Updates(List<Received> updates) -> keep(updates);
      case PollResult.RetryAfter(Duration wait) -> loop.pause(wait);
      case PollResult.WebhookSet() -> removeWebhook();
      case PollResult.Conflict() ->
          retry("another program receives this bot's updates: stop it, or use another token");
      case PollResult.Failed(String reason) -> retry("Telegram cannot be reached: " + reason);
      case PollResult.Unauthorized _ -> loop.refused();
    }
  }

  private void keep(List<Received> updates) throws InterruptedException {
    int added = updates.isEmpty() ? 0 : inbox.add(updates);
    if (!updates.isEmpty()) {
      long next = updates.getLast().number() + 1;
      boolean again = added == 0 && next == offset;
      offset = next;
      arrived.run();
      if (again) {
        retry("Telegram repeats updates that we confirmed");
        return;
      }
    }
    loop.good();
  }

  private void removeWebhook() throws InterruptedException {
    log.atWarn().log("a webhook was set for this bot: removing it, updates are polled here");
    switch (source.deleteWebhook()) {
      case PollResult.Updates removed -> {}
      case PollResult.RetryAfter(Duration wait) -> loop.pause(wait);
      case PollResult other -> retry("the webhook of this bot cannot be removed");
    }
  }

  /// One clear message for a trouble, however long it lasts and whatever it turns into.
  private void retry(String reason) throws InterruptedException {
    if (loop.isFresh()) {
      log.atWarn().log(reason);
    }
    loop.retry(reason);
  }
}
