package mujaz.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import mujaz.chat.Chat;
import mujaz.chat.Preferences;
import mujaz.chat.QuietHours;

/// Says what must not go to a chat now, because it pauses or wants quiet, and until when.
///
/// Replies and changes of what a chat has always go: nobody is woken by them. A story that many
/// publishers report goes in quiet hours too where the chat wants that, so many a night.
final class Curfew {

  private static final int MOST_A_NIGHT = 2;

  private final SendQueue queue;
  private final InstantSource clock;

  Curfew(SendQueue queue, InstantSource clock) {
    this.queue = queue;
    this.clock = clock;
  }

  /// What was begun is sent to its end.
  Optional<Hold> of(Delivery delivery, Chat chat) {
    return delivery.progress().partsSent() > 0 ? Optional.empty() : holding(delivery, chat);
  }

  private Optional<Hold> holding(Delivery delivery, Chat chat) {
    return switch (delivery.what()) {
      case Delivery.What.Reply reply -> Optional.empty();
      case Delivery.What.Update update -> Optional.empty();
      case Delivery.What.Unreadable broken -> Optional.empty();
      case Delivery.What.Stories digest -> pause(chat);
      case Delivery.What.Brief brief -> pause(chat).or(() -> night(brief, chat));
    };
  }

  private Optional<Hold> pause(Chat chat) {
    Preferences preferences = chat.preferences();
    return preferences
        .schedule()
        .pausedUntil()
        .filter(clock.instant()::isBefore)
        .map(end -> hold(Reason.PAUSED, end, preferences));
  }

  private Optional<Hold> night(Delivery.What.Brief brief, Chat chat) {
    Preferences preferences = chat.preferences();
    return preferences
        .nightAt(clock.instant())
        .filter(night -> !mayBreak(brief, chat, night))
        .map(night -> hold(Reason.QUIET, night.end(), preferences));
  }

  private boolean mayBreak(Delivery.What.Brief brief, Chat chat, QuietHours.Night night) {
    return brief.breaking()
        && chat.preferences().schedule().quiet().filter(QuietHours::breaking).isPresent()
        && queue.breakingSince(chat.id(), night.start()) < MOST_A_NIGHT;
  }

  private static Hold hold(Reason reason, Instant until, Preferences preferences) {
    return new Hold(reason.sentence(), until, LocalDate.ofInstant(until, preferences.zone()));
  }
}
