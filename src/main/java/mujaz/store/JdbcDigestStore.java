package mujaz.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mujaz.chat.ChatId;
import mujaz.delivery.Appointment;
import mujaz.delivery.Digest;
import mujaz.delivery.DigestStore;
import mujaz.story.StoryId;
import mujaz.story.TopicSlug;

/// Digests in the tables `digest_run` and `outbox`; appointments are kept by [Appointments].
final class JdbcDigestStore implements DigestStore {

  /// What may still be taken back: no part of it has left.
  private static final String UNTOUCHED = "state = 'PENDING' AND parts_sent = 0 AND resent = 0";

  private final Database database;
  private final Appointments appointments;
  private final Signal owed;

  JdbcDigestStore(Database database, Signal owed) {
    this.database = database;
    this.appointments = new Appointments(database);
    this.owed = owed;
  }

  @Override
  public List<Appointment> due(Instant now, int limit) {
    return appointments.due(now, limit);
  }

  @Override
  public Optional<Instant> nextDue() {
    return appointments.nextDue();
  }

  @Override
  public Optional<Appointment> appointmentOf(ChatId chat) {
    return appointments.of(chat);
  }

  @Override
  public List<Appointment> after(ChatId last, int limit) {
    return appointments.after(last, limit);
  }

  @Override
  public void save(Appointment appointment) {
    appointments.save(appointment);
  }

  @Override
  public void cancel(ChatId chat) {
    appointments.cancel(chat);
  }

  @Override
  public int size() {
    return appointments.size();
  }

  @Override
  public Set<Integer> slotsOf(ChatId chat, LocalDate day) {
    return database.read(handle ->
        handle
            .createQuery("SELECT DISTINCT slot FROM digest_run WHERE chat = :chat AND day = :day")
            .bind("chat", chat.value())
            .bind("day", day.toString())
            .mapTo(Integer.class)
            .collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public long told(ChatId chat, long thread) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT coalesce(max(run.told), 0)
                FROM digest_run AS run LEFT JOIN outbox AS digest ON digest.id = run.delivery
                WHERE run.chat = :chat AND run.thread = :thread AND run.outcome <> 'SKIPPED'
                  AND (digest.id IS NULL OR digest.state IN ('SENT', 'SENDING', 'UNKNOWN')
                    OR digest.parts_sent > 0 OR digest.resent = 1)
                """)
            .bind("chat", chat.value())
            .bind("thread", thread)
            .mapTo(Long.class)
            .one());
  }

  @Override
  public Set<StoryId> known(ChatId chat, long thread, Set<TopicSlug> topics, long upTo) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT story FROM outbox WHERE chat = :chat AND thread = :thread AND kind = 'BRIEF'
                  AND (state IN ('SENT', 'SENDING', 'UNKNOWN') OR parts_sent > 0 OR resent = 1)
                UNION
                SELECT later.story FROM news AS later JOIN news AS sooner ON sooner.story = later.story
                WHERE later.topic IN (<topics>) AND later.id > :upTo
                  AND sooner.topic IN (<topics>) AND sooner.id <= :upTo
                """)
            .bind("chat", chat.value())
            .bind("thread", thread)
            .bind("upTo", upTo)
            .bindList("topics", names(topics))
            .mapTo(Long.class)
            .map(StoryId::new)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /// No topic is called so: a list in SQL must not be empty.
  private static List<String> names(Set<TopicSlug> topics) {
    return topics.isEmpty() ? List.of("") : topics.stream().map(TopicSlug::value).toList();
  }

  @Override
  public List<StoryId> waiting(ChatId chat, long thread) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT story FROM outbox WHERE chat = :chat AND thread = :thread"
                    + " AND kind = 'BRIEF' AND "
                    + UNTOUCHED
                    + " ORDER BY id")
            .bind("chat", chat.value())
            .bind("thread", thread)
            .mapTo(Long.class)
            .map(StoryId::new)
            .list());
  }

  @Override
  public Set<Long> threadsOf(ChatId chat) {
    return database.read(handle ->
        handle
            .createQuery(
                "SELECT thread FROM subscription WHERE chat = :chat UNION"
                    + " SELECT thread FROM outbox WHERE chat = :chat AND kind = 'BRIEF' AND "
                    + UNTOUCHED)
            .bind("chat", chat.value())
            .mapTo(Long.class)
            .collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public boolean owe(Run run, Digest digest, Instant notBefore, Instant at) {
    return database.write(handle -> {
      if (!DigestRows.begin(handle, run, "OWED", "", at)) {
        return false;
      }
      DigestRows.replace(handle, run, UNTOUCHED, at);
      DigestRows.insert(handle, run, digest, notBefore, at);
      database.afterCommit(owed::raise);
      return true;
    });
  }

  @Override
  public boolean close(Run run, Outcome outcome, String reason, Instant at) {
    return database.write(handle -> DigestRows.begin(handle, run, outcome.name(), reason, at));
  }

  @Override
  public void release(ChatId chat, Instant now) {
    database.writeOnly(handle -> {
      handle
          .createUpdate(
              """
              UPDATE outbox SET not_before = :now
              WHERE chat = :chat AND kind IN ('BRIEF', 'DIGEST') AND state = 'PENDING'
                AND not_before > :now AND reason IN ('quiet hours', 'paused')
              """)
          .bind("chat", chat.value())
          .bind("now", now)
          .execute();
      database.afterCommit(owed::raise);
    });
  }

  @Override
  public void forgetSkippedAfter(Instant then) {
    database.writeOnly(handle ->
        handle
            .createUpdate("DELETE FROM digest_run WHERE outcome = 'SKIPPED' AND at > :then")
            .bind("then", then)
            .execute());
  }

  @Override
  public int forgetRunsBefore(Instant then) {
    return database.write(handle ->
        handle
            .createUpdate("DELETE FROM digest_run WHERE at < :then")
            .bind("then", then)
            .execute());
  }
}
