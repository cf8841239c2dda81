package mujaz.store;

import java.time.Instant;
import java.util.List;
import mujaz.chat.ChatId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/// Two chats become one, because a group took an address that we knew already.
///
/// What both have is kept once: a brief that the other chat was owed too is not sent twice. A brief
/// that the other chat never got (failed, expired) makes room for the one that is still owed. The
/// other chat's wishes hold where people told it some; else the group's, which are older: its
/// hours, quiet and pause with their zone where the other has no such hours, its language and
/// length where the other reads nothing yet. What a pause or quiet hours held back is looked at
/// again.
final class ChatMerge {

  private static final List<String> STEPS =
      List.of(
          """
          UPDATE chat SET language = old.language, length = old.length, zone = old.zone
          FROM chat AS old WHERE old.id = :from AND chat.id = :to
            AND chat.hours = '' AND chat.quiet = '' AND coalesce(chat.paused_until, 0) <= :now
            AND NOT EXISTS (SELECT 1 FROM subscription WHERE chat = :to)
          """,
          """
          UPDATE chat SET hours = old.hours, weekdays = old.weekdays, quiet = old.quiet,
            breaking = old.breaking, paused_until = old.paused_until,
            zone = CASE WHEN old.hours = '' AND old.quiet = '' THEN chat.zone ELSE old.zone END
          FROM chat AS old WHERE old.id = :from AND chat.id = :to
            AND chat.hours = '' AND chat.quiet = '' AND coalesce(chat.paused_until, 0) <= :now
          """,
          """
          INSERT INTO subscription (chat, thread, topic)
          SELECT :to, thread, topic FROM subscription WHERE chat = :from
          ON CONFLICT DO NOTHING
          """,
          """
          DELETE FROM outbox WHERE chat = :to AND state IN ('FAILED', 'EXPIRED') AND kind = 'BRIEF'
            AND EXISTS (SELECT 1 FROM outbox AS mine WHERE mine.chat = :from AND mine.kind = 'BRIEF'
              AND mine.thread = outbox.thread AND mine.story = outbox.story)
          """,
          """
          UPDATE outbox SET chat = :to WHERE chat = :from AND (kind <> 'BRIEF'
            OR NOT EXISTS (SELECT 1 FROM outbox AS theirs WHERE theirs.chat = :to
              AND theirs.kind = 'BRIEF' AND theirs.thread = outbox.thread
              AND theirs.story = outbox.story))
          """,
          "UPDATE outbox_archive SET chat = :to WHERE chat = :from",
          """
          UPDATE digest_run SET chat = :to WHERE chat = :from
            AND NOT EXISTS (SELECT 1 FROM digest_run AS theirs WHERE theirs.chat = :to
              AND theirs.thread = digest_run.thread AND theirs.day = digest_run.day
              AND theirs.slot = digest_run.slot)
          """,
          """
          UPDATE appointment SET chat = :to,
            due = CASE WHEN why = 'RESUMED' AND NOT EXISTS (SELECT 1 FROM chat
              WHERE id = :to AND paused_until > :now) THEN :now ELSE due END
          WHERE chat = :from AND NOT EXISTS (SELECT 1 FROM appointment AS theirs
            WHERE theirs.chat = :to)
          """,
          """
          UPDATE outbox SET not_before = :now
          WHERE chat = :to AND state = 'PENDING' AND reason IN ('quiet hours', 'paused')
            AND not_before > :now
          """,
          "UPDATE button SET chat = :to WHERE chat = :from",
          "DELETE FROM chat WHERE id = :from AND id <> :to");

  private ChatMerge() {}

  static void unite(Handle handle, ChatId from, ChatId to, Instant now) {
    for (String step : STEPS) {
      handle
          .createUpdate(step)
          .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
          .bind("from", from.value())
          .bind("to", to.value())
          .bind("now", now)
          .execute();
    }
  }
}
