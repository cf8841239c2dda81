package mujaz.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import mujaz.chat.ChatId;
import mujaz.chat.TranscriptStore;
import org.jdbi.v3.core.statement.StatementContext;

/// Lines in the table `transcript`.
final class JdbcTranscriptStore implements TranscriptStore {

  private final Database database;

  JdbcTranscriptStore(Database database) {
    this.database = database;
  }

  @Override
  public long append(ChatId chat, Line line) {
    return database.write(handle ->
        handle
            .createQuery(
                """
                INSERT INTO transcript (chat, number, ours, content, at)
                SELECT :chat, coalesce(max(number), 0) + 1, :ours, :content, :at
                FROM transcript WHERE chat = :chat
                RETURNING number
                """)
            .bind("chat", chat.value())
            .bind("ours", line.ours() ? 1 : 0)
            .bind("content", line.content())
            .bind("at", line.at())
            .mapTo(Long.class)
            .one());
  }

  @Override
  public boolean replace(ChatId chat, long number, String content) {
    return database.write(handle ->
        handle
                .createUpdate(
                    """
                    UPDATE transcript SET content = :content
                    WHERE chat = :chat AND number = :number AND ours = 1
                    """)
                .bind("content", content)
                .bind("chat", chat.value())
                .bind("number", number)
                .execute()
            == 1);
  }

  @Override
  public List<Numbered> after(ChatId chat, long after, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT number, ours, content, at FROM
                  (SELECT number, ours, content, at FROM transcript
                   WHERE chat = :chat AND number > :after ORDER BY number DESC LIMIT :limit) AS last
                ORDER BY number
                """)
            .bind("chat", chat.value())
            .bind("after", after)
            .bind("limit", limit)
            .map(JdbcTranscriptStore::numbered)
            .list());
  }

  @Override
  public Optional<Numbered> find(ChatId chat, long number) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT number, ours, content, at FROM transcript
                WHERE chat = :chat AND number = :number
                """)
            .bind("chat", chat.value())
            .bind("number", number)
            .map(JdbcTranscriptStore::numbered)
            .findOne());
  }

  private static Numbered numbered(ResultSet row, StatementContext context) throws SQLException {
    return new Numbered(
        row.getLong("number"),
        new Line(row.getBoolean("ours"), row.getString("content"), Columns.instant(row, "at")));
  }
}
