package mujaz.store;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mujaz.delivery.DeliveryState;
import mujaz.delivery.Outbox.Swept;
import org.jdbi.v3.core.Handle;

/// What left the outbox long ago, in the table `outbox_archive`: what became of briefs and digests,
/// without texts and the numbers of messages. Nobody asks what became of a reply or of a change.
/// Safe for use by many threads.
final class OutboxArchive {

  /// Rows in one look at old ones: a few milliseconds.
  private static final int LOOK = 500;

  /// States that nothing follows: a row in one of them never begins again.
  private static final Set<DeliveryState> OVER =
      EnumSet.of(DeliveryState.SENT, DeliveryState.FAILED, DeliveryState.EXPIRED);

  private static final String COLUMNS =
      """
      id, chat, thread, kind, story, state, reason, attempt, parts_sent, resent, owed, not_before
      """;

  private final Database database;

  OutboxArchive(Database database) {
    this.database = database;
  }

  /// Takes what ended before then out of the outbox; see [mujaz.delivery.Outbox#archive].
  Swept take(Instant before, long from) {
    List<OldRow> rows = database.read(handle -> rowsFrom(handle, from));
    List<Long> old = rows.stream().filter(row -> row.isOver(before)).map(OldRow::id).toList();
    int taken = old.isEmpty() ? 0 : database.write(handle -> move(handle, old));
    boolean done = rows.size() < LOOK || !rows.getLast().owed().isBefore(before);
    return new Swept(taken, done ? 0 : rows.getLast().id());
  }

  private static List<OldRow> rowsFrom(Handle handle, long from) {
    return handle
        .createQuery(
            """
            SELECT id, state, owed, finished FROM outbox WHERE id > :from ORDER BY id LIMIT :limit
            """)
        .bind("from", from)
        .bind("limit", LOOK)
        .map((row, context) ->
            new OldRow(
                row.getLong("id"),
                DeliveryState.valueOf(row.getString("state")),
                Columns.instant(row, "owed"),
                Columns.optionalInstant(row, "finished")))
        .list();
  }

  private static int move(Handle handle, List<Long> rows) {
    handle
        .createUpdate(
            """
            INSERT INTO outbox_archive (%1$s, finished)
            SELECT %1$s, coalesce(finished, owed) FROM outbox
            WHERE id IN (<rows>) AND kind IN ('BRIEF', 'DIGEST')
            """
                .formatted(COLUMNS))
        .bindList("rows", rows)
        .execute();
    return handle
        .createUpdate("DELETE FROM outbox WHERE id IN (<rows>)")
        .bindList("rows", rows)
        .execute();
  }

  /// Forgets for good what ended before then, few at a time.
  int forget(Instant before) {
    return database.write(handle ->
        handle
            .createUpdate(
                """
                DELETE FROM outbox_archive WHERE id IN (SELECT id FROM outbox_archive
                  WHERE finished < :before ORDER BY finished LIMIT :limit)
                """)
            .bind("before", before)
            .bind("limit", LOOK)
            .execute());
  }

  /// A row as far as its age is concerned.
  private record OldRow(long id, DeliveryState state, Instant owed, Optional<Instant> finished) {

    boolean isOver(Instant before) {
      return OVER.contains(state) && finished.orElse(owed).isBefore(before);
    }
  }
}
