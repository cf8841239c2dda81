package mujaz.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mujaz.chat.ChatId;
import mujaz.chat.Platform;
import mujaz.delivery.Delivery;
import mujaz.delivery.DeliveryId;
import mujaz.delivery.DeliveryState;
import mujaz.delivery.Hold;
import mujaz.delivery.SendQueue;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// The rows of the table `outbox` that go to chats of one platform.
final class JdbcSendQueue implements SendQueue {

  /// A claim that another attempt took over changes nothing.
  private static final String THIS_ATTEMPT =
      "WHERE id = :id AND attempt = :attempt AND state = 'SENDING'";

  private static final String LAST_PART =
      """
      INSERT INTO outbox_part (delivery, part, message) SELECT id, parts_sent - 1, ? FROM outbox
      WHERE id = ?
      """;

  /// What was said is kept for digests only: their pages are turned.
  private static final String SENT =
      """
      UPDATE outbox SET state = 'SENT', reason = '', finished = ?, parts_sent = parts_sent + 1,
        message = CASE kind WHEN 'DIGEST' THEN message END
      WHERE id = ? AND attempt = ? AND state = 'SENDING'
      """;

  /// Whoever did not hear that a commit took place says it again.
  private static final String NOT_COUNTED_YET =
      " AND NOT EXISTS (SELECT 1 FROM outbox_part WHERE delivery = :id AND message = :message)";

  private static final String OF_THIS_PLATFORM =
      " AND chat IN (SELECT id FROM chat WHERE platform = :platform AND state = 'ACTIVE')";

  /// At the end of a hold it is decided what becomes of all that waits; where that fails, it goes
  /// by itself a little later.
  private static final Duration AFTER_HOLD = Duration.ofMinutes(15);

  private final Database database;
  private final Platform platform;
  private final Signal owed;

  JdbcSendQueue(Database database, Platform platform, Signal owed) {
    this.database = database;
    this.platform = platform;
    this.owed = owed;
  }

  @Override
  public List<Delivery> claim(Instant now, int limit, Set<ChatId> resting) {
    return database.write(handle -> Claim.take(handle, platform, now, limit, resting));
  }

  @Override
  public void partSent(Delivery delivery, long messageId) {
    database.writeOnly(handle ->
        ofAttempt(
                handle.createQuery(
                    "UPDATE outbox SET parts_sent = parts_sent + 1 "
                        + THIS_ATTEMPT
                        + NOT_COUNTED_YET
                        + " RETURNING parts_sent"),
                delivery)
            .bind("message", messageId)
            .mapTo(Integer.class)
            .findOne()
            .ifPresent(parts -> insertPart(handle, delivery.id(), parts - 1, messageId)));
  }

  /// As few words with the database as there can be: this is what is done for each message. The row
  /// comes first, so that an attempt that took it over meanwhile is seen.
  @Override
  public void sent(Delivery delivery, long messageId, Instant at) {
    database.writeOnly(handle -> {
      int ended =
          Batches.execute(
              handle,
              SENT,
              List.of(delivery),
              (statement, row) -> {
                statement.setLong(1, at.toEpochMilli());
                statement.setLong(2, row.id().value());
                statement.setInt(3, row.progress().attempt());
              });
      if (ended == 1) {
        Batches.execute(
            handle,
            LAST_PART,
            List.of(delivery),
            (statement, row) -> {
              statement.setLong(1, messageId);
              statement.setLong(2, row.id().value());
            });
      }
    });
  }

  @Override
  public void finish(Delivery delivery, DeliveryState state, String reason, Instant at) {
    database.writeOnly(handle ->
        ofAttempt(
                handle.createUpdate(
                    """
                    UPDATE outbox SET state = :state, reason = :reason, finished = :at,
                      message = CASE WHEN :state = 'SENT' AND kind <> 'DIGEST' THEN NULL ELSE message END
                    """
                        + THIS_ATTEMPT),
                delivery)
            .bind("state", state)
            .bind("reason", reason)
            .bind("at", at)
            .execute());
  }

  @Override
  public void putBack(Delivery delivery, String reason, Instant notBefore, boolean counted) {
    database.writeOnly(handle ->
        ofAttempt(
                handle.createUpdate(
                    """
                    UPDATE outbox SET state = 'PENDING', reason = :reason, not_before = :notBefore,
                      failures = failures + :counted
                    """
                        + THIS_ATTEMPT),
                delivery)
            .bind("reason", reason)
            .bind("notBefore", notBefore)
            .bind("counted", counted ? 1 : 0)
            .execute());
  }

  @Override
  public void hold(Delivery delivery, Hold hold) {
    database.writeOnly(handle -> {
      ofAttempt(
              handle.createUpdate(
                  """
                  UPDATE outbox SET state = 'PENDING', reason = :reason, not_before = :until,
                    lane = CASE lane WHEN :breaking THEN :brief ELSE lane END
                  """
                      + THIS_ATTEMPT),
              delivery)
          .bind("reason", hold.reason())
          .bind("until", hold.until().plus(AFTER_HOLD))
          .bind("breaking", Lane.BREAKING.number())
          .bind("brief", Lane.BRIEF.number())
          .execute();
      Appointments.saveFirst(handle, delivery.chat().value(), hold);
    });
  }

  @Override
  public int breakingSince(ChatId chat, Instant since) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT count(*) FROM outbox WHERE chat = :chat AND kind = 'BRIEF' AND lane = :lane
                  AND state IN ('SENT', 'UNKNOWN') AND finished >= :since
                """)
            .bind("chat", chat.value())
            .bind("lane", Lane.BREAKING.number())
            .bind("since", since)
            .mapTo(Integer.class)
            .one());
  }

  @Override
  public void freeze(ChatId chat, Instant until) {
    database.writeOnly(handle ->
        handle
            .createUpdate(
                "UPDATE chat SET frozen_until = :until WHERE id = :id AND frozen_until < :until")
            .bind("until", until)
            .bind("id", chat.value())
            .execute());
  }

  @Override
  public int release(Set<DeliveryId> underWay) {
    return database.write(handle ->
        handle
            .createUpdate(
                """
                UPDATE outbox SET state = 'PENDING'
                WHERE state = 'SENDING' AND id NOT IN (<underWay>)
                  AND chat IN (SELECT id FROM chat WHERE platform = :platform)
                """)
            .bindList(
                "underWay",
                Stream.concat(Stream.of(0L), underWay.stream().map(DeliveryId::value)).toList())
            .bind("platform", platform)
            .execute());
  }

  @Override
  public int recoverInterrupted(Instant at) {
    return change(
        """
        UPDATE outbox SET state = 'UNKNOWN', reason = 'interrupted while it was sent', finished = :now
        WHERE state = 'SENDING' AND chat IN (SELECT id FROM chat WHERE platform = :platform)
        """,
        at,
        at);
  }

  @Override
  public int retryUnknown(Duration age, Duration expiry, Instant now) {
    return database.write(handle ->
        handle
            .createUpdate(
                """
                UPDATE outbox SET state = 'PENDING', resent = 1, not_before = :now
                WHERE state = 'UNKNOWN' AND resent = 0 AND kind IN ('BRIEF', 'DIGEST')
                  AND finished <= :before AND owed > :expired
                """
                    + OF_THIS_PLATFORM)
            .bind("now", now)
            .bind("before", now.minus(age))
            .bind("expired", now.minus(expiry))
            .bind("platform", platform)
            .execute());
  }

  @Override
  public int expire(Duration age, Instant now) {
    return change(
        """
        UPDATE outbox SET state = 'EXPIRED', reason = 'waited too long', finished = :now
        WHERE state = 'PENDING' AND owed <= :before
          AND chat NOT IN (SELECT id FROM chat WHERE paused_until > :now)
        """
            + OF_THIS_PLATFORM,
        now,
        now.minus(age));
  }

  /// Each half walks an index to its first match.
  @Override
  public Optional<Instant> nextDue(Instant now) {
    return database.read(handle ->
        Stream.of(
                """
                SELECT outbox.not_before AS due FROM outbox CROSS JOIN chat
                WHERE chat.id = outbox.chat AND chat.platform = :platform
                  AND chat.state = 'ACTIVE' AND outbox.state = 'PENDING'
                  AND outbox.not_before > outbox.owed AND outbox.not_before > :now
                ORDER BY outbox.not_before LIMIT 1
                """,
                """
                SELECT frozen_until AS due FROM chat
                WHERE platform = :platform AND state = 'ACTIVE' AND frozen_until > 0
                  AND frozen_until > :now
                ORDER BY frozen_until LIMIT 1
                """)
            .flatMap(earliest -> first(handle, earliest, now).stream())
            .min(Comparator.naturalOrder()));
  }

  private Optional<Instant> first(Handle handle, String earliest, Instant now) {
    return handle
        .createQuery(earliest)
        .bind("platform", platform)
        .bind("now", now)
        .map((row, context) -> Columns.instant(row, "due"))
        .findOne();
  }

  @Override
  public void onOwed(Runnable wake) {
    owed.add(wake);
  }

  private int change(String statement, Instant now, Instant before) {
    return database.write(handle ->
        handle
            .createUpdate(statement)
            .bind("now", now)
            .bind("before", before)
            .bind("platform", platform)
            .execute());
  }

  private static void insertPart(Handle handle, DeliveryId id, int part, long messageId) {
    handle
        .createUpdate(
            "INSERT INTO outbox_part (delivery, part, message) VALUES (:delivery, :part, :message)")
        .bind("delivery", id.value())
        .bind("part", part)
        .bind("message", messageId)
        .execute();
  }

  private static <S extends SqlStatement<S>> S ofAttempt(S statement, Delivery delivery) {
    return statement
        .bind("id", delivery.id().value())
        .bind("attempt", delivery.progress().attempt());
  }
}
