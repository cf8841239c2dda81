package mujaz.endurance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The database file as a kill left it: read in a copy, so that the next start finds it untouched.
final class StoreFile implements AutoCloseable {

  private final Connection connection;

  private StoreFile(Connection connection) {
    this.connection = connection;
  }

  static StoreFile copied(Path database, Path folder) throws IOException, SQLException {
    Path copy = folder.resolve("looked-at.db");
    for (String part : List.of("", "-wal")) {
      Path file = Path.of(database + part);
      Path target = Path.of(copy + part);
      Files.deleteIfExists(target);
      if (Files.exists(file)) {
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.deleteIfExists(Path.of(copy + "-shm"));
    return new StoreFile(DriverManager.getConnection("jdbc:sqlite:" + copy));
  }

  /// The file of a running bot, read where it is.
  static StoreFile of(Path database) throws SQLException {
    return new StoreFile(DriverManager.getConnection("jdbc:sqlite:" + database));
  }

  /// What is between "before a step" and "after it", one sentence each.
  ///
  /// @param subscribed when all readers were subscribed
  List<String> brokenStates(Instant subscribed) throws SQLException {
    List<String> broken = new ArrayList<>();
    report(broken, "PRAGMA integrity_check", "ok", "the file is damaged");
    report(
        broken,
        "SELECT count(*) FROM pragma_foreign_key_check",
        "0",
        "a row refers to one that is not there");
    report(
        broken,
        """
        SELECT count(*) FROM story JOIN story_topic ON story_topic.story = story.id
        JOIN subscription ON subscription.topic = story_topic.topic
        WHERE story.first_seen > %d
          AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.story = story.id
            AND outbox.chat = subscription.chat AND outbox.kind = 'BRIEF')
          AND NOT EXISTS (SELECT 1 FROM report JOIN entry ON entry.link = report.link
            WHERE report.story = story.id AND entry.news = 0)
        """
            .formatted(subscribed.toEpochMilli()),
        "0",
        "a story is stored, and a subscriber is not owed its brief");
    report(
        broken,
        "SELECT (SELECT count(*) FROM entry WHERE news = 0) - (SELECT total(more) FROM entry)",
        "0.0",
        "an article is no news of its own, and no brief counts it as one more (R-90)");
    report(
        broken,
        "SELECT count(*) FROM entry WHERE state = 'READ' AND content IS NOT NULL",
        "0",
        "an entry is read, and its text is still there");
    report(
        broken,
        """
        SELECT count(*) FROM outbox WHERE state = 'SENT' AND kind = 'BRIEF'
          AND NOT EXISTS (SELECT 1 FROM outbox_part WHERE delivery = outbox.id)
        """,
        "0",
        "a brief is sent, and no message of it is known");
    report(
        broken,
        "SELECT count(*) FROM outbox WHERE state = 'PENDING' AND attempt > 0 AND parts_sent > 0",
        "0",
        "a sent brief waits to be sent again");
    return broken;
  }

  private void report(List<String> broken, String query, String sound, String sentence)
      throws SQLException {
    String found = texts(query).stream().findFirst().orElse("");
    if (!found.equals(sound)) {
      broken.add(sentence + ": " + found);
    }
  }

  /// Briefs that were ever unknown: sent once more since, or not.
  int unknownBriefs() throws SQLException {
    return Integer.parseInt(
        texts(
                "SELECT count(*) FROM outbox WHERE kind = 'BRIEF' AND (state = 'UNKNOWN' OR resent = 1)")
            .getFirst());
  }

  /// The messages that are written down as sent, as `chat/message`.
  List<String> sentMessages() throws SQLException {
    return texts(
        """
        SELECT chat.number || '/' || outbox_part.message FROM outbox_part
        JOIN outbox ON outbox.id = outbox_part.delivery JOIN chat ON chat.id = outbox.chat
        """);
  }

  /// The briefs of which nobody knows whether they arrived, and which are not sent again, as `chat
  /// link`.
  Set<String> unresolvedBriefs() throws SQLException {
    return new HashSet<>(
        texts(
            """
            SELECT chat.number || ' ' || report.link FROM outbox
            JOIN chat ON chat.id = outbox.chat JOIN report ON report.story = outbox.story
            WHERE outbox.kind = 'BRIEF' AND outbox.state = 'UNKNOWN'
            """));
  }

  /// The briefs that nobody is owed, because another brief says how many more articles there are
  /// as `chat link`.
  Set<String> countedAsMore() throws SQLException {
    return new HashSet<>(
        texts("SELECT chat.number || ' ' || entry.link FROM entry, chat WHERE entry.news = 0"));
  }

  Set<String> topics() throws SQLException {
    return new HashSet<>(texts("SELECT slug FROM topic"));
  }

  /// Whether nothing waits any more.
  boolean isAtRest() throws SQLException {
    return texts(
            """
            SELECT count(*) FROM outbox WHERE state IN ('PENDING', 'SENDING')
              OR (state = 'UNKNOWN' AND resent = 0 AND kind = 'BRIEF'
                AND chat IN (SELECT id FROM chat WHERE state = 'ACTIVE'))
            """)
        .getFirst()
        .equals("0");
  }

  /// The first column of the rows, as text.
  List<String> texts(String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
