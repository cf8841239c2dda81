package mujaz.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import mujaz.chat.Chat;
import mujaz.chat.QuietHours;
import mujaz.chat.Slot;
import mujaz.chat.Timetable;
import mujaz.delivery.Appointment.Why;

/// What becomes of an appointment that is due, and which one comes next. Each call is part of a
/// transaction. Belongs to one round of the [DigestDesk].
final class KeptAppointment {

  /// A digest that is later than this is no digest of its hour any more.
  private static final Duration TOO_LATE = Duration.ofHours(6);

  /// So many briefs may come one by one at the end of quiet hours.
  private static final int FEW = 3;

  private final DigestStore digests;
  private final DigestMaker maker;
  private final Agenda agenda;

  KeptAppointment(DigestStore digests, DigestMaker maker, Agenda agenda) {
    this.digests = digests;
    this.maker = maker;
    this.agenda = agenda;
  }

  void keep(Chat chat, Appointment appointment) {
    switch (appointment.why()) {
      case DIGEST -> digest(chat, appointment);
      case QUIET -> quiet(chat, appointment);
      case RESUMED -> pause(chat, appointment);
    }
  }

  private void digest(Chat chat, Appointment appointment) {
    Optional<Appointment> later = later(chat, appointment);
    if (later.isPresent()) {
      maker.skip(chat, appointment, "missed, and the next one was due already");
    }
    make(chat, later.orElse(appointment));
    digests.release(chat.id(), agenda.now()); // what a pause held and this digest could not replace
    plan(chat, appointment);
  }

  /// The last digest that is due by now, when that is another one: of many that were missed, only
  /// the last is made up for.
  private Optional<Appointment> later(Chat chat, Appointment missed) {
    Duration offset = agenda.offset(chat.id());
    return Timetable.of(chat.preferences())
        .latest(agenda.now().minus(offset))
        .filter(slot -> isAfter(slot, missed))
        .map(slot ->
            new Appointment(
                chat.id(),
                slot.due().plus(offset),
                Why.DIGEST,
                slot.day(),
                slot.number(),
                missed.told()));
  }

  private static boolean isAfter(Slot slot, Appointment missed) {
    return Comparator.comparing(Slot::day)
            .thenComparing(Slot::number)
            .compare(slot, new Slot(missed.day(), missed.slot(), slot.due()))
        > 0;
  }

  private void make(Chat chat, Appointment appointment) {
    Duration late = Duration.between(appointment.due(), agenda.now());
    if (late.compareTo(TOO_LATE) > 0) {
      maker.skip(chat, appointment, "%d hours late".formatted(late.toHours()));
    } else {
      maker.tellNews(chat, appointment);
    }
  }

  /// The end of quiet hours: few briefs go one by one, many as one digest.
  private void quiet(Chat chat, Appointment appointment) {
    Optional<QuietHours.Night> night = chat.preferences().nightAt(agenda.now());
    if (night.isPresent()) {
      digests.save(appointment.at(night.get().end()));
      return;
    }
    if (waiting(chat) > FEW) {
      maker.tellWaiting(chat, appointment);
    }
    digests.release(chat.id(), agenda.now());
    plan(chat, appointment);
  }

  private int waiting(Chat chat) {
    return digests.threadsOf(chat.id()).stream()
        .mapToInt(thread -> digests.waiting(chat.id(), thread).size())
        .sum();
  }

  /// The end of a pause: what was missed comes as one digest, now or at the next hour of digests
  ///
  private void pause(Chat chat, Appointment appointment) {
    Optional<Instant> end =
        chat.preferences().schedule().pausedUntil().filter(agenda.now()::isBefore);
    if (end.isPresent()) {
      digests.save(appointment.at(end.get()));
      return;
    }
    if (chat.preferences().schedule().cadence().isAtOnce()) {
      maker.tellNews(chat, appointment);
    }
    digests.release(chat.id(), agenda.now());
    plan(chat, appointment);
  }

  private void plan(Chat chat, Appointment appointment) {
    agenda
        .next(chat, appointment.told())
        .ifPresentOrElse(digests::save, () -> digests.cancel(chat.id()));
  }
}
