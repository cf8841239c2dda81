package mujaz.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import mujaz.chat.Chat;
import mujaz.chat.Preferences;
import mujaz.chat.Schedule;
import mujaz.delivery.Appointment.Why;

/// Makes and moves the appointments of a chat when it changes its preferences. Safe for use by many
/// threads.
public final class AppointmentBook {

  private final DigestStore digests;
  private final NewsLog news;
  private final InstantSource clock;

  public AppointmentBook(DigestStore digests, NewsLog news, InstantSource clock) {
    this.digests = digests;
    this.news = news;
    this.clock = clock;
  }

  /// Called in the transaction that stores the preferences.
  ///
  /// @param chat as it was before
  public void changed(Chat chat, Preferences preferences) {
    boolean sameTimes =
        chat.preferences().zone().equals(preferences.zone())
            && chat.preferences().schedule().equals(preferences.schedule());
    if (!sameTimes) {
      plan(chat, preferences);
    }
  }

  private void plan(Chat before, Preferences preferences) {
    Instant now = clock.instant();
    Agenda agenda = new Agenda(digests, now);
    Optional<Appointment> kept = digests.appointmentOf(before.id());
    long told = kept.map(Appointment::told).orElseGet(() -> news.lastBefore(now));
    Chat chat = new Chat(before.id(), before.address(), preferences, before.state());
    Schedule schedule = preferences.schedule();
    if (schedule.isPaused(now)) {
      Instant end = schedule.pausedUntil().orElse(Schedule.FOREVER);
      digests.save(agenda.resumed(chat.id(), preferences, end, told));
    } else if (schedule.cadence().isAtOnce()) {
      atOnce(before, kept, agenda, agenda.resumed(chat.id(), preferences, now, told));
    } else {
      boolean readDigests = !before.preferences().schedule().cadence().isAtOnce();
      (readDigests ? agenda.changed(chat, told) : agenda.next(chat, told)).ifPresent(digests::save);
    }
  }

  /// Who read by digest or paused is told now what they have not been told.
  private void atOnce(Chat before, Optional<Appointment> kept, Agenda agenda, Appointment resumed) {
    Schedule old = before.preferences().schedule();
    boolean missed =
        !old.cadence().isAtOnce()
            || kept.map(Appointment::why).filter(why -> why == Why.RESUMED).isPresent();
    if (missed) {
      digests.save(resumed);
    } else {
      kept.ifPresent(waiting -> digests.save(waiting.at(agenda.now())));
    }
  }
}
