package mujaz.delivery;

import java.io.UncheckedIOException;
import java.util.Optional;
import mujaz.chat.Chat;
import mujaz.story.StoryStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries one claimed delivery to its chat, part by part, outside any transaction.
final class Courier {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final int MOST_DEFECTS = 5; // half a minute

  private final StoryStore stories;
  private final MessageSender sender;
  private final Outcomes outcomes;
  private final Pace pace;
  private final Curfew curfew;

  /// What says when a message may leave.
  record Limits(Pace pace, Curfew curfew) {}

  Courier(StoryStore stories, MessageSender sender, Outcomes outcomes, Limits limits) {
    this.stories = stories;
    this.sender = sender;
    this.outcomes = outcomes;
    this.pace = limits.pace();
    this.curfew = limits.curfew();
  }

  /// What leaves for a chat: the parts from `first` on.
  ///
  /// @param edits what the first of them replaces
  private record Letter(Chat chat, Message message, Optional<Long> edits, int first, int parts) {

    /// Whether all of it has left: the story became shorter, or there is nothing to change.
    boolean isRead() {
      return first >= parts;
    }
  }

  void carry(Delivery delivery, Pace.Turn turn, Round round) throws InterruptedException {
    Optional<Letter> letter = Optional.empty();
    try {
      letter = written(delivery, round);
    } finally {
      if (letter.isEmpty()) {
        pace.giveBack(turn);
      }
    }
    if (letter.isPresent()) {
      send(delivery, letter.get(), turn);
    }
  }

  /// Empty when nothing leaves, which is written down.
  private Optional<Letter> written(Delivery delivery, Round round) throws InterruptedException {
    if (delivery.what() instanceof Delivery.What.Unreadable(String reason)) {
      LOG.atError()
          .addKeyValue("delivery", delivery.id().value())
          .addKeyValue("reason", reason)
          .log("a row of the outbox cannot be read and is not sent");
      outcomes.fail(delivery, reason);
      return Optional.empty();
    }
    try {
      Optional<Chat> chat = round.chat(delivery);
      Optional<Hold> hold = chat.flatMap(it -> curfew.of(delivery, it));
      if (hold.isPresent()) {
        outcomes.hold(delivery, hold.get());
        return Optional.empty();
      }
      Optional<Letter> letter = chat.flatMap(it -> composed(delivery, it, round));
      if (letter.isEmpty()) {
        outcomes.fail(delivery, Reason.NOTHING_THERE.sentence());
      } else if (letter.get().isRead()) {
        outcomes.end(delivery, DeliveryState.SENT, "");
      }
      return letter.filter(it -> !it.isRead());
    } catch (RuntimeException | Error e) { // what cannot be made must not end the others
      LOG.atError()
          .addKeyValue("delivery", delivery.id().value())
          .setCause(e)
          .log("a message cannot be composed");
      notWritten(delivery, e);
      return Optional.empty();
    }
  }

  /// Whatever waits holds back the later rows of its chat, so what will never be made must end.
  private void notWritten(Delivery delivery, Throwable failure) throws InterruptedException {
    String reason = Reason.NOT_COMPOSED.sentence(failure.getClass().getSimpleName());
    boolean lastTry = delivery.progress().failures() + 1 >= MOST_DEFECTS;
    switch (failure) {
      case UncheckedIOException damaged ->
          outcomes.fail(delivery, Reason.UNREADABLE.sentence(String.valueOf(damaged.getMessage())));
      case StorageFault _ -> outcomes.tryLater(delivery, reason);
      case Throwable _ when lastTry -> outcomes.fail(delivery, reason);
      default -> outcomes.tryLater(delivery, reason);
    }
  }

  private Optional<Letter> composed(Delivery delivery, Chat chat, Round round) {
    int sent = delivery.progress().partsSent();
    return switch (delivery.what()) {
      case Delivery.What.Brief brief ->
          round
              .brief(brief.story(), chat.preferences())
              .map(message -> letter(chat, message, Optional.empty(), sent));
      case Delivery.What.Stories several ->
          Optional.of(
              letter(
                  chat,
                  DigestComposer.compose(several.digest(), chat.preferences(), stories::find),
                  Optional.empty(),
                  sent));
      case Delivery.What.Update update ->
          round
              .brief(update.story(), chat.preferences())
              .map(message -> update(chat, message, update));
      case Delivery.What.Reply reply ->
          Optional.of(
              letter(chat, reply.message(), reply.edits().filter(number -> sent == 0), sent));
      case Delivery.What.Unreadable broken -> Optional.empty();
    };
  }

  private Letter letter(Chat chat, Message message, Optional<Long> edits, int first) {
    return new Letter(chat, message, edits, first, sender.parts(chat, message));
  }

  /// The sources are named in the last part. A brief that has another number of parts by now stays
  /// as it is.
  private Letter update(Chat chat, Message message, Delivery.What.Update update) {
    int parts = sender.parts(chat, message);
    boolean fits = update.messages().size() == parts;
    return fits
        ? new Letter(chat, message, Optional.of(update.messages().getLast()), parts - 1, parts)
        : new Letter(chat, message, Optional.empty(), parts, parts);
  }

  private void send(Delivery delivery, Letter letter, Pace.Turn first) throws InterruptedException {
    Optional<Pace.Turn> turn = Optional.of(first);
    for (int part = letter.first(); turn.isPresent(); part++) {
      boolean goesOn = sent(delivery, letter, part, turn.get());
      turn = goesOn ? next(delivery, letter) : Optional.empty();
    }
  }

  private Optional<Pace.Turn> next(Delivery delivery, Letter letter) throws InterruptedException {
    try {
      return Optional.of(pace.awaitPart(letter.chat()));
    } catch (InterruptedException e) {
      outcomes.putBack(delivery, Reason.NOT_LEFT.sentence());
      return Optional.empty();
    }
  }

  private boolean sent(Delivery delivery, Letter letter, int part, Pace.Turn turn)
      throws InterruptedException {
    Optional<Pace.Left> left = left(delivery, letter, turn);
    if (left.isEmpty()) {
      return false;
    }
    Optional<Long> edits = letter.edits().filter(number -> part == letter.first());
    Envelope envelope =
        new Envelope(letter.chat(), delivery.thread(), letter.message(), part, edits);
    boolean last = part == letter.parts() - 1;
    SendResult result = request(envelope, left.get().paid());
    pace.answered(left.get());
    return outcomes.record(delivery, letter.chat(), result, last);
  }

  private Optional<Pace.Left> left(Delivery delivery, Letter letter, Pace.Turn turn)
      throws InterruptedException {
    try {
      boolean bulk =
          delivery.what() instanceof Delivery.What.Brief
              || delivery.what() instanceof Delivery.What.Stories;
      return Optional.of(pace.leave(turn, letter.chat(), bulk));
    } catch (InterruptedException e) { // nothing is under way: it goes after the restart
      pace.giveBack(turn);
      outcomes.putBack(delivery, Reason.NOT_LEFT.sentence());
      return Optional.empty();
    }
  }

  private SendResult request(Envelope envelope, boolean paid) {
    try {
      return paid ? sender.sendPaid(envelope) : sender.send(envelope);
    } catch (InterruptedException e) {
      return new SendResult.Unknown(Reason.STOPPED.sentence());
    } catch (RuntimeException | Error e) { // a defect of the sender: nobody knows how far
      LOG.atError().setCause(e).log("the sender failed");
      return new SendResult.Unknown(Reason.SENDER_FAILED.sentence(e.getClass().getSimpleName()));
    }
  }
}
