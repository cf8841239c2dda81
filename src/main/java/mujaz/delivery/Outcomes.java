package mujaz.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import mujaz.chat.Chat;
import mujaz.chat.ChatStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// What follows from each outcome of a request to send, written down before anything else happens.
///
/// Safe for use by many threads.
final class Outcomes {

  private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final int MOST_DOUBLINGS = 8; // nine minutes

  private final SendQueue queue;
  private final ChatStore chats;
  private final Transactions transactions;
  private final Pace pace;
  private final Clocks clocks;
  private volatile Consumer<String> notFunded = reason -> {};
  private final AtomicReference<Optional<String>> refused = new AtomicReference<>(Optional.empty());

  Outcomes(SendQueue queue, ChatStore chats, Transactions transactions, Pace pace, Clocks clocks) {
    this.queue = queue;
    this.chats = chats;
    this.transactions = transactions;
    this.pace = pace;
    this.clocks = clocks;
  }

  void whenNotFunded(Consumer<String> told) {
    notFunded = told;
  }

  /// Why nothing may be sent at all; empty while it may.
  Optional<String> refused() {
    return refused.get();
  }

  /// Writes down what became of one part.
  ///
  /// @return whether the next part may follow
  boolean record(Delivery delivery, Chat chat, SendResult result, boolean last)
      throws InterruptedException {
    log(delivery, result);
    switch (result) {
      case SendResult.Sent sent -> sent(delivery, sent, last);
      case SendResult.RetryAfter flood -> wait(delivery, flood.pause());
      case SendResult.ChatMoved moved -> moved(delivery, chat, moved);
      case SendResult.ChatGone gone -> gone(delivery, gone.reason());
      case SendResult.Rejected rejected -> fail(delivery, rejected.reason());
      case SendResult.NotSent notSent -> tryLater(delivery, notSent.reason());
      case SendResult.NotFunded notFunded -> sendFree(delivery, notFunded.reason());
      case SendResult.Unauthorized unauthorized -> refuse(delivery, unauthorized.reason());
      case SendResult.Unknown unknown -> end(delivery, DeliveryState.UNKNOWN, unknown.reason());
    }
    return result instanceof SendResult.Sent && !last;
  }

  void fail(Delivery delivery, String reason) throws InterruptedException {
    end(delivery, DeliveryState.FAILED, reason);
  }

  /// Nothing left the house: later, each time a little later than the last.
  void tryLater(Delivery delivery, String reason) throws InterruptedException {
    int doublings = Math.min(delivery.progress().failures(), MOST_DOUBLINGS);
    Instant later = clocks.instant().plus(FIRST_WAIT.multipliedBy(1L << doublings));
    persist(() -> queue.putBack(delivery, reason, later, true));
  }

  /// Nothing left the house: the chat does not want it now.
  void hold(Delivery delivery, Hold hold) throws InterruptedException {
    persist(() -> queue.hold(delivery, hold));
  }

  /// Nothing left the house, and nobody is to blame.
  void putBack(Delivery delivery, String reason) throws InterruptedException {
    Instant now = clocks.instant();
    persist(() -> queue.putBack(delivery, reason, now, false));
  }

  void end(Delivery delivery, DeliveryState state, String reason) throws InterruptedException {
    Instant now = clocks.instant();
    persist(() -> queue.finish(delivery, state, reason, now));
  }

  private void sent(Delivery delivery, SendResult.Sent sent, boolean last)
      throws InterruptedException {
    Instant now = clocks.instant();
    persist(() -> {
      if (last) {
        queue.sent(delivery, sent.messageId(), now);
      } else {
        queue.partSent(delivery, sent.messageId());
      }
    });
  }

  private void wait(Delivery delivery, Duration pause) throws InterruptedException {
    pace.flooded(delivery.chat(), pause);
    Instant until = clocks.instant().plus(pause);
    persist(() -> {
      queue.freeze(delivery.chat(), until);
      queue.putBack(delivery, Reason.FLOOD.sentence(), until, false);
    });
  }

  private void moved(Delivery delivery, Chat chat, SendResult.ChatMoved moved)
      throws InterruptedException {
    if (moved.to().equals(chat.address())) {
      fail(delivery, Reason.NOT_MOVED.sentence());
      return;
    }
    Instant now = clocks.instant();
    persist(() -> {
      chats.move(chat.address(), moved.to());
      queue.putBack(delivery, Reason.MOVED.sentence(), now, false);
    });
  }

  private void gone(Delivery delivery, String reason) throws InterruptedException {
    Instant now = clocks.instant();
    persist(() -> {
      queue.finish(delivery, DeliveryState.FAILED, reason, now);
      chats.saveState(delivery.chat(), Chat.State.SUSPENDED, reason);
    });
  }

  private void sendFree(Delivery delivery, String reason) throws InterruptedException {
    putBack(delivery, reason);
    if (pace.payNoMore()) {
      notFunded.accept(reason);
    }
  }

  private void refuse(Delivery delivery, String reason) throws InterruptedException {
    refused.set(Optional.of(reason));
    putBack(delivery, reason);
  }

  /// An outcome that cannot be written down is written down later: to forget it would mean to send
  /// twice.
  private void persist(Runnable outcome) throws InterruptedException {
    for (int failures = 0; !stored(outcome); failures++) {
      clocks.sleep(FIRST_WAIT.multipliedBy(1L << Math.min(failures, 3)));
    }
  }

  private boolean stored(Runnable outcome) {
    try {
      transactions.run(outcome);
      return true;
    } catch (RuntimeException e) { // full disk, lost connection: this may be over soon
      LOG.atError().setCause(e).log("cannot store what became of a message, will be tried again");
      return false;
    }
  }

  private static void log(Delivery delivery, SendResult result) {
    LOG.atLevel(level(result))
        .addKeyValue("delivery", delivery.id().value())
        .addKeyValue("chat", delivery.chat().value())
        .addKeyValue("attempt", delivery.progress().attempt())
        .addKeyValue("outcome", result.getClass().getSimpleName())
        .addKeyValue("reason", reason(result))
        .log("sent off");
  }

  private static Level level(SendResult result) {
    return switch (result) {
      case SendResult.Sent sent -> Level.DEBUG;
      case SendResult.ChatMoved moved -> Level.INFO;
      case SendResult.ChatGone gone -> Level.INFO;
      case SendResult.RetryAfter flood -> Level.WARN;
      case SendResult.NotSent notSent -> Level.WARN;
      case SendResult.Unknown unknown -> Level.WARN;
      case SendResult.NotFunded notFunded -> Level.WARN;
      case SendResult.Rejected rejected -> Level.ERROR;
      case SendResult.Unauthorized unauthorized -> Level.ERROR;
    };
  }

  private static String reason(SendResult result) {
    return switch (result) {
      case SendResult.Sent sent -> "";
      case SendResult.ChatMoved moved -> "to " + moved.to();
      case SendResult.ChatGone gone -> gone.reason();
      case SendResult.RetryAfter flood -> "wait " + flood.pause().toSeconds() + " s";
      case SendResult.NotSent notSent -> notSent.reason();
      case SendResult.Unknown unknown -> unknown.reason();
      case SendResult.Rejected rejected -> rejected.reason();
      case SendResult.NotFunded notFunded -> notFunded.reason();
      case SendResult.Unauthorized unauthorized -> unauthorized.reason();
    };
  }
}
