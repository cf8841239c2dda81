package mujaz.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mujaz.chat.Chat;
import mujaz.chat.ChatId;
import mujaz.chat.Preferences;
import mujaz.chat.Slot;
import mujaz.chat.Timetable;
import mujaz.delivery.Appointment.Why;

/// Which appointment of a chat comes next.
///
/// A day of the chat's calendar has as many digests as the chat chose hours: one that was made,
/// found empty or skipped is not planned again, whatever hour it is moved to. Belongs to one
/// thread.
final class Agenda {

  private final DigestStore digests;
  private final Spread spread;
  private final Instant now;

  Agenda(DigestStore digests, Instant now) {
    this.digests = digests;
    this.spread = Spread.of(digests.size());
    this.now = now;
  }

  Instant now() {
    return now;
  }

  /// How long after its hour a digest of this chat is made.
  Duration offset(ChatId chat) {
    return spread.of(chat);
  }

  /// The next digest after now, or after the chat's pause; empty for a chat that reads at once.
  Optional<Appointment> next(Chat chat, long told) {
    Instant start = chat.preferences().schedule().pausedUntil().filter(now::isBefore).orElse(now);
    Duration offset = offset(chat.id());
    return Timetable.of(chat.preferences())
        .after(start.minus(offset))
        .filter(slot -> !slots(chat, slot.day()).contains(slot.number()))
        .findFirst()
        .map(slot -> appointment(chat, slot, slot.due().plus(offset), told));
  }

  /// The next digest of a chat whose hours or zone have just changed. Where that leaves a day
  /// without the digest that it would have had, it comes at once: no hole.
  Optional<Appointment> changed(Chat chat, long told) {
    return hole(chat).map(slot -> appointment(chat, slot, now, told)).or(() -> next(chat, told));
  }

  private Optional<Slot> hole(Chat chat) {
    Timetable hours = Timetable.of(chat.preferences());
    LocalDate today = hours.dayOf(now);
    Instant passed = now.minus(offset(chat.id()));
    List<Slot> slots = hours.on(today);
    boolean toCome = slots.stream().anyMatch(slot -> slot.due().isAfter(passed));
    return slots.isEmpty() || toCome || !slots(chat, today).isEmpty()
        ? Optional.empty()
        : Optional.of(slots.getLast());
  }

  /// What the chat missed is told in one digest at that time.
  Appointment resumed(ChatId chat, Preferences preferences, Instant due, long told) {
    LocalDate day = LocalDate.ofInstant(due, preferences.zone());
    int second = due.atZone(preferences.zone()).toLocalTime().toSecondOfDay();
    return new Appointment(chat, due, Why.RESUMED, day, -1 - second, told);
  }

  private Set<Integer> slots(Chat chat, LocalDate day) {
    return digests.slotsOf(chat.id(), day);
  }

  private static Appointment appointment(Chat chat, Slot slot, Instant due, long told) {
    return new Appointment(chat.id(), due, Why.DIGEST, slot.day(), slot.number(), told);
  }
}
