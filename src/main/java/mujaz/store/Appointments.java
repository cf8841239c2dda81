package mujaz.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mujaz.chat.ChatId;
import mujaz.delivery.Appointment;
import mujaz.delivery.Hold;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// The table `appointment`.
final class Appointments {

  private static final String SELECT =
      "SELECT appointment.chat, due, why, day, slot, told FROM appointment ";

  private static final String OF_ACTIVE_CHATS =
      "JOIN chat ON chat.id = appointment.chat AND chat.state = 'ACTIVE' ";

  private final Database database;

  Appointments(Database database) {
    this.database = database;
  }

  List<Appointment> due(Instant now, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                SELECT + OF_ACTIVE_CHATS + "WHERE due <= :now ORDER BY due, chat LIMIT :limit")
            .bind("now", now)
            .bind("limit", limit)
            .map(Appointments::appointment)
            .list());
  }

  Optional<Instant> nextDue() {
    return database.read(handle ->
        handle
            .createQuery("SELECT due FROM appointment " + OF_ACTIVE_CHATS + "ORDER BY due LIMIT 1")
            .map((row, context) -> Columns.instant(row, "due"))
            .findOne());
  }

  Optional<Appointment> of(ChatId chat) {
    return database.read(handle ->
        handle
            .createQuery(SELECT + "WHERE chat = :chat")
            .bind("chat", chat.value())
            .map(Appointments::appointment)
            .findOne());
  }

  List<Appointment> after(ChatId last, int limit) {
    return database.read(handle ->
        handle
            .createQuery(SELECT + "WHERE chat > :last ORDER BY chat LIMIT :limit")
            .bind("last", last.value())
            .bind("limit", limit)
            .map(Appointments::appointment)
            .list());
  }

  void save(Appointment appointment) {
    database.writeOnly(handle ->
        handle
            .createUpdate(
                """
                INSERT INTO appointment (chat, due, why, day, slot, told)
                VALUES (:chat, :due, :why, :day, :slot, :told)
                ON CONFLICT (chat) DO UPDATE SET due = excluded.due, why = excluded.why,
                  day = excluded.day, slot = excluded.slot, told = excluded.told
                """)
            .bind("chat", appointment.chat().value())
            .bind("due", appointment.due())
            .bind("why", appointment.why())
            .bind("day", appointment.day().toString())
            .bind("slot", appointment.slot())
            .bind("told", appointment.told())
            .execute());
  }

  /// For a chat that has none: at the end of a hold it is looked after what waits.
  static void saveFirst(Handle handle, long chat, Hold hold) {
    handle
        .createUpdate(
            """
            INSERT INTO appointment (chat, due, why, day, slot, told)
            VALUES (:chat, :due, 'QUIET', :day, :slot, (SELECT coalesce(max(id), 0) FROM news))
            ON CONFLICT (chat) DO NOTHING
            """)
        .bind("chat", chat)
        .bind("due", hold.until())
        .bind("day", hold.day().toString())
        .bind("slot", Appointment.AFTER_QUIET)
        .execute();
  }

  void cancel(ChatId chat) {
    database.writeOnly(handle ->
        handle
            .createUpdate("DELETE FROM appointment WHERE chat = :chat")
            .bind("chat", chat.value())
            .execute());
  }

  int size() {
    return database.read(handle ->
        handle.createQuery("SELECT count(*) FROM appointment").mapTo(Integer.class).one());
  }

  private static Appointment appointment(ResultSet row, StatementContext context)
      throws SQLException {
    return new Appointment(
        new ChatId(row.getLong("chat")),
        Columns.instant(row, "due"),
        Appointment.Why.valueOf(row.getString("why")),
        LocalDate.parse(row.getString("day")),
        row.getInt("slot"),
        row.getLong("told"));
  }
}
