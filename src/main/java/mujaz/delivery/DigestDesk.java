package mujaz.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import mujaz.chat.Chat;
import mujaz.chat.ChatId;
import mujaz.chat.ChatStore;
import mujaz.story.StoryStore;
import mujaz.story.TopicStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the appointments of chats: makes digests when they are due, lets briefs go at the end of
/// quiet hours, tells those who come back from a pause what they missed.
///
/// [#round] is called by a loop that never dies. An appointment is kept in one transaction: what is
/// owed, the note that this run was begun, and the next appointment. It is found due again when
/// that fails. `round` belongs to one thread.
public final class DigestDesk {

  private static final Logger LOG = LoggerFactory.getLogger(DigestDesk.class);

  private static final int BATCH = 200;
  private static final int PAGE = 1_000;

  /// The longest wait between two rounds: who says "resume" waits no longer than this.
  private static final Duration LOOK = Duration.ofSeconds(5);

  /// What is being filed by another process has its number, and cannot be seen yet.
  private static final Duration BEING_FILED = Duration.ofSeconds(5);

  private static final Duration AFTER_DEFECT = Duration.ofMinutes(5);
  private static final Duration JUMP = Duration.ofMinutes(1);

  private final Stores stores;
  private final Transactions transactions;
  private final InstantSource clock;
  private Instant lookedAt = Instant.MAX;

  /// The stores that digests need.
  public record Stores(
      DigestStore digests, NewsLog news, ChatStore chats, StoryStore stories, TopicStore topics) {}

  public DigestDesk(Stores stores, Transactions transactions, InstantSource clock) {
    this.stores = stores;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Keeps the appointments that are due.
  ///
  /// @return how long to wait for the next round
  public Duration round() {
    Instant now = clock.instant();
    if (now.isBefore(lookedAt.minus(JUMP))) { // at the start, and when the clock was put back
      lookOver(now);
    }
    lookedAt = now;
    List<Appointment> due = stores.digests().due(now, BATCH);
    if (!due.isEmpty()) {
      keep(due, now);
    }
    return due.size() == BATCH ? Duration.ZERO : untilNext();
  }

  private void keep(List<Appointment> due, Instant now) {
    Agenda agenda = new Agenda(stores.digests(), now);
    KeptAppointment byDigest = kept(now.minus(BEING_FILED), agenda);
    KeptAppointment atOnce = kept(now, agenda);
    for (Appointment appointment : due) {
      try {
        transactions.run(() -> keep(appointment, byDigest, atOnce));
      } catch (RuntimeException e) { // one chat that cannot be served must not hold up the others
        LOG.atError()
            .addKeyValue("chat", appointment.chat().value())
            .setCause(e)
            .log("a digest cannot be made");
        stores.digests().save(appointment.at(now.plus(AFTER_DEFECT)));
      }
    }
    LOG.atInfo().addKeyValue("chats", due.size()).log("appointments kept");
  }

  private KeptAppointment kept(Instant upTo, Agenda agenda) {
    Newsstand news = new Newsstand(stores.news(), stores.news().lastBefore(upTo));
    return new KeptAppointment(stores.digests(), new DigestMaker(stores, news, agenda), agenda);
  }

  /// As it is now: the chat may have changed it meanwhile. A chat that reads at once gets briefs of
  /// what is filed from now on, and no other digest tells it of what was filed just before.
  private void keep(Appointment appointment, KeptAppointment byDigest, KeptAppointment atOnce) {
    stores
        .digests()
        .appointmentOf(appointment.chat())
        .filter(appointment::equals)
        .flatMap(same -> stores.chats().find(same.chat()))
        .ifPresent(chat ->
            (chat.preferences().schedule().cadence().isAtOnce() ? atOnce : byDigest)
                .keep(chat, appointment));
  }

  private Duration untilNext() {
    Instant now = clock.instant();
    return stores
        .digests()
        .nextDue()
        .map(due -> Duration.between(now, due))
        .filter(wait -> wait.compareTo(LOOK) < 0)
        .map(wait -> wait.isPositive() ? wait : Duration.ofMillis(100))
        .orElse(LOOK);
  }

  /// Appointments that were made under a clock that went ahead come too late by the right one
  ///
  private void lookOver(Instant now) {
    stores.digests().forgetSkippedAfter(now);
    Agenda agenda = new Agenda(stores.digests(), now);
    List<Appointment> page = stores.digests().after(new ChatId(0), PAGE);
    while (!page.isEmpty()) {
      List<Appointment> these = page;
      transactions.run(() -> these.forEach(each -> bringForward(each, agenda)));
      page = stores.digests().after(page.getLast().chat(), PAGE);
    }
  }

  private void bringForward(Appointment appointment, Agenda agenda) {
    stores
        .chats()
        .find(appointment.chat())
        .flatMap(chat -> sooner(chat, appointment, agenda))
        .filter(sooner -> sooner.due().isBefore(appointment.due()))
        .ifPresent(stores.digests()::save);
  }

  private static Optional<Appointment> sooner(Chat chat, Appointment made, Agenda agenda) {
    return switch (made.why()) {
      case DIGEST -> agenda.next(chat, made.told());
      case QUIET ->
          Optional.of(
              made.at(
                  chat.preferences()
                      .nightAt(agenda.now())
                      .map(night -> night.end())
                      .orElse(agenda.now())));
      case RESUMED -> Optional.empty();
    };
  }
}
