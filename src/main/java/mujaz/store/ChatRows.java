package mujaz.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mujaz.chat.Cadence;
import mujaz.chat.Chat;
import mujaz.chat.ChatAddress;
import mujaz.chat.ChatId;
import mujaz.chat.Platform;
import mujaz.chat.Preferences;
import mujaz.chat.QuietHours;
import mujaz.chat.Schedule;
import mujaz.summary.Length;
import mujaz.text.Language;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/// How a row of the table `chat` becomes a chat, and its preferences become columns.
final class ChatRows {

  static final String SELECT =
      """
      SELECT id, platform, number, language, length, zone, hours, weekdays, quiet, breaking,
        paused_until, state
      FROM chat
      """;

  private ChatRows() {}

  static <S extends SqlStatement<S>> S bind(S statement, Preferences preferences) {
    Schedule schedule = preferences.schedule();
    Optional<QuietHours> quiet = schedule.quiet();
    return statement
        .bind("language", preferences.language().tag())
        .bind("length", preferences.length())
        .bind("zone", preferences.zone().getId())
        .bind("hours", written(schedule.cadence().hours()))
        .bind("weekdays", schedule.cadence().weekdays() ? 1 : 0)
        .bind("quiet", quiet.map(it -> written(List.of(it.from(), it.to()))).orElse(""))
        .bind("breaking", quiet.filter(QuietHours::breaking).isPresent() ? 1 : 0)
        .bind("pausedUntil", schedule.pausedUntil());
  }

  static Chat chat(ResultSet row, StatementContext context) throws SQLException {
    return new Chat(
        new ChatId(row.getLong("id")),
        new ChatAddress(Platform.valueOf(row.getString("platform")), row.getLong("number")),
        new Preferences(
            Language.of(row.getString("language")),
            Length.valueOf(row.getString("length")),
            ZoneId.of(row.getString("zone")),
            schedule(row)),
        Chat.State.valueOf(row.getString("state")));
  }

  private static Schedule schedule(ResultSet row) throws SQLException {
    Cadence cadence = new Cadence(times(row.getString("hours")), row.getBoolean("weekdays"));
    List<LocalTime> quiet = times(row.getString("quiet"));
    boolean breaking = row.getBoolean("breaking");
    return new Schedule(
        cadence,
        quiet.isEmpty()
            ? Optional.empty()
            : Optional.of(new QuietHours(quiet.getFirst(), quiet.getLast(), breaking)),
        Columns.optionalInstant(row, "paused_until"));
  }

  private static String written(List<LocalTime> times) {
    return times.stream().map(LocalTime::toString).collect(Collectors.joining(" "));
  }

  private static List<LocalTime> times(String written) {
    return written.isEmpty()
        ? List.of()
        : Stream.of(written.split(" ")).map(LocalTime::parse).toList();
  }
}
