package mujaz.bot.telegram;

import java.time.Duration;
import java.util.Optional;
import mujaz.bot.Incoming;
import mujaz.chat.InboxStore;
import mujaz.chat.Received;
import mujaz.delivery.StorageFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands one update to the bot.
///
/// It is marked as handled in the transaction that holds its effect. One that cannot be read, or
/// fails again and again while the store works, is set aside with the reason, and somebody is told
/// . What is more than a chat is listened to is left. Safe for use by many threads.
final class Handling {

  private static final Logger log = LoggerFactory.getLogger(Handling.class);
  private static final int TRIES = 3;

  /// Rarer than the throttle counts: an update is not too much because the store failed.
  private static final Duration AFTER_FAULT = Duration.ofSeconds(10);

  private final InboxStore inbox;
  private final Listeners listeners;
  private final CallbackAnswers answers;
  private final ChatThrottle throttle;
  private final Pause pause;

  /// The update's effect was committed before; what was done in this transaction must not be.
  private static final class AlreadyHandled extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  /// Whom updates are for.
  ///
  /// @param names tells what is meant for us
  /// @param watch hears of what could not be handled
  record Listeners(NamedCommands names, BotHandler bot, UpdateWatch watch) {}

  Handling(
      InboxStore inbox,
      Listeners listeners,
      CallbackAnswers answers,
      ChatThrottle throttle,
      Pause pause) {
    this.inbox = inbox;
    this.listeners = listeners;
    this.answers = answers;
    this.throttle = throttle;
    this.pause = pause;
  }

  void handle(Received update) throws InterruptedException {
    BackOff between = new BackOff();
    for (int tries = 1; !done(update, tries); tries++) {
      pause.sleep(between.next());
    }
  }

  private boolean done(Received update, int tries) throws InterruptedException {
    try {
      handleOnce(update);
      return true;
    } catch (AlreadyHandled e) {
      log.atInfo().addKeyValue("update", update.number()).log("was handled before");
      answers.answer(update, "");
      return true;
    } catch (UpdateReader.Unreadable e) {
      return isSetAside(update, String.valueOf(e.getMessage()));
    } catch (StorageFault e) { // it still waits in the inbox, unless its commit took place
      log.atWarn().addKeyValue("update", update.number()).setCause(e).log("not handled yet");
      pause.sleep(AFTER_FAULT);
      return true;
    } catch (RuntimeException | Error e) {
      log.atWarn().addKeyValue("update", update.number()).setCause(e).log("not handled");
      return tries >= TRIES && isSetAside(update, e.getClass().getSimpleName());
    }
  }

  private void handleOnce(Received update) throws InterruptedException {
    Optional<Incoming> read = UpdateReader.read(update.body());
    Optional<Incoming> ours =
        read.isEmpty() ? Optional.empty() : listeners.names().forUs(read.get());
    if (ours.isEmpty()) {
      mark(update);
    } else {
      hear(update, ours.get());
    }
  }

  private void hear(Received update, Incoming incoming) throws InterruptedException {
    switch (throttle.verdict(incoming)) {
      case LISTEN -> handOn(update, incoming);
      case SAY_SO -> handOn(update, Incoming.TooMuch.instead(incoming, ChatThrottle.MOST));
      case LEAVE -> {
        inbox.drop(update, "more than " + ChatThrottle.MOST + " commands a minute in its chat");
        answers.answer(update, "");
      }
    }
  }

  private void handOn(Received update, Incoming incoming) throws InterruptedException {
    Optional<String> toast = listeners.bot().handle(incoming, () -> mark(update));
    answers.answer(update, toast.orElse(""));
  }

  /// A fault after the commit of an earlier try is no reason to do it all again.
  private void mark(Received update) {
    if (!inbox.markHandled(update)) {
      throw new AlreadyHandled();
    }
  }

  /// False while the store cannot be written to: then nothing is wrong with the update.
  private boolean isSetAside(Received update, String reason) {
    try {
      inbox.quarantine(update, reason);
    } catch (RuntimeException | Error e) {
      log.atWarn().setCause(e).log("the inbox cannot be written to, trying again");
      return false;
    }
    log.atError().addKeyValue("update", update.number()).log("set aside: {}", reason);
    answers.answer(update, "");
    tell(update, reason);
    return true;
  }

  private void tell(Received update, String reason) {
    try {
      listeners.watch().setAside(update.number(), reason);
    } catch (RuntimeException e) { // it is in the log; the inbox must go on
      log.atWarn().setCause(e).log("nobody could be told");
    }
  }
}
