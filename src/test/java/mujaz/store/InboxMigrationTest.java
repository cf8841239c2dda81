package mujaz.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import mujaz.chat.Platform;
import mujaz.chat.Received;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What waited when a newer program was installed has its turn.
final class InboxMigrationTest {

  @TempDir Path folder;

  @Test
  void the_first_that_waits_in_each_chat_is_marked_when_marks_are_new() {
    try (SqliteDialect before = SqliteDialect.open(folder.resolve("mujaz.db"))) {
      Flyway.configure()
          .dataSource(before.writer())
          .locations(before.migrations())
          .target("10")
          .load()
          .migrate();
      Jdbi.create(before.writer())
          .useHandle(handle ->
              handle.execute(
                  """
                  INSERT INTO inbox (platform, number, chat, body, state, received) VALUES
                    ('TELEGRAM', 1, 5, '{}', 'HANDLED', 0), ('TELEGRAM', 2, 5, '{}', 'WAITING', 0),
                    ('TELEGRAM', 3, 5, '{}', 'WAITING', 0), ('TELEGRAM', 4, 6, '{}', 'QUARANTINED', 0),
                    ('TELEGRAM', 5, 7, '{}', 'WAITING', 0)
                  """));
    }

    try (Store store = TestStore.open(folder, () -> TestStore.NOW)) {
      assertThat(store.inbox().heads(Platform.TELEGRAM, Set.of(), 10))
          .extracting(Received::number)
          .containsExactly(2L, 5L);
    }
  }
}
