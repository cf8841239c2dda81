package mujaz.store;

import java.time.Instant;
import java.util.Optional;
import mujaz.chat.ButtonStore;
import mujaz.chat.ChatId;

/// Buttons in the table `button`.
final class JdbcButtonStore implements ButtonStore {

  private final Database database;

  JdbcButtonStore(Database database) {
    this.database = database;
  }

  @Override
  public void save(String token, ChatId chat, String command, Instant at) {
    database.writeOnly(handle ->
        handle
            .createUpdate(
                """
                INSERT INTO button (token, chat, command, shown)
                VALUES (:token, :chat, :command, :at)
                """)
            .bind("token", token)
            .bind("chat", chat.value())
            .bind("command", command)
            .bind("at", at)
            .execute());
  }

  @Override
  public Optional<String> commandOf(String token, ChatId chat) {
    return database.read(handle ->
        handle
            .createQuery("SELECT command FROM button WHERE token = :token AND chat = :chat")
            .bind("token", token)
            .bind("chat", chat.value())
            .mapTo(String.class)
            .findOne());
  }

  @Override
  public int forgetBefore(Instant before) {
    return database.write(handle ->
        handle
            .createUpdate("DELETE FROM button WHERE shown < :before")
            .bind("before", before)
            .execute());
  }
}
