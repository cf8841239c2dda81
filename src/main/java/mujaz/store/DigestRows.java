package mujaz.store;

import java.time.Instant;
import mujaz.delivery.Digest;
import mujaz.delivery.DigestStore.Run;
import org.jdbi.v3.core.Handle;

/// The statements that make a digest owed; all in one transaction.
final class DigestRows {

  private DigestRows() {}

  /// False when the run was begun before.
  static boolean begin(Handle handle, Run run, String outcome, String reason, Instant at) {
    return handle
            .createUpdate(
                """
                INSERT INTO digest_run (chat, thread, day, slot, outcome, reason, told, at)
                VALUES (:chat, :thread, :day, :slot, :outcome, :reason, :told, :at)
                ON CONFLICT (chat, thread, day, slot) DO NOTHING
                """)
            .bind("chat", run.chat().value())
            .bind("thread", run.thread())
            .bind("day", run.day().toString())
            .bind("slot", run.slot())
            .bind("outcome", outcome)
            .bind("reason", reason)
            .bind("told", run.told())
            .bind("at", at)
            .execute()
        == 1;
  }

  /// What waits is in the new digest: it is not sent beside it.
  static void replace(Handle handle, Run run, String untouched, Instant at) {
    handle
        .createUpdate(
            """
            UPDATE outbox SET state = 'EXPIRED', finished = :at,
              reason = 'in the digest of ' || :day
            WHERE chat = :chat AND thread = :thread AND kind IN ('BRIEF', 'DIGEST') AND
            """
                + untouched)
        .bind("chat", run.chat().value())
        .bind("thread", run.thread())
        .bind("day", run.day().toString())
        .bind("at", at)
        .execute();
  }

  static void insert(Handle handle, Run run, Digest digest, Instant notBefore, Instant at) {
    long id =
        handle
            .createQuery(
                """
                INSERT INTO outbox (chat, thread, kind, lane, message, state, owed, not_before)
                VALUES (:chat, :thread, 'DIGEST', :lane, :digest, 'PENDING', :at, :notBefore)
                RETURNING id
                """)
            .bind("chat", run.chat().value())
            .bind("thread", run.thread())
            .bind("lane", Lane.DIGEST.number())
            .bind("digest", Json.write(digest))
            .bind("at", at)
            .bind("notBefore", notBefore)
            .mapTo(Long.class)
            .one();
    handle
        .createUpdate(
            """
            UPDATE digest_run SET delivery = :delivery
            WHERE chat = :chat AND thread = :thread AND day = :day AND slot = :slot
            """)
        .bind("delivery", id)
        .bind("chat", run.chat().value())
        .bind("thread", run.thread())
        .bind("day", run.day().toString())
        .bind("slot", run.slot())
        .execute();
  }
}
