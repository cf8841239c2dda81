package mujaz.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import mujaz.chat.ChatId;
import mujaz.chat.Platform;
import mujaz.chat.Received;
import mujaz.delivery.DeliveryId;
import mujaz.delivery.DeliveryState;
import mujaz.delivery.Trace;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A store that an older program worked on loses nothing.
final class OlderStoreTest {

  private static final String CHAT =
      "INSERT INTO chat (id, platform, number, language, length, zone, state) VALUES (1, 'TELEGRAM', 5, 'ar', 'STANDARD', 'UTC', 'ACTIVE')";

  @TempDir Path folder;

  @Test
  void the_first_that_waits_in_each_chat_is_marked_when_marks_are_new() {
    fill(
        "10",
        """
        INSERT INTO inbox (platform, number, chat, body, state, received) VALUES
          ('TELEGRAM', 1, 5, '{}', 'HANDLED', 0), ('TELEGRAM', 2, 5, '{}', 'WAITING', 0),
          ('TELEGRAM', 3, 5, '{}', 'WAITING', 0), ('TELEGRAM', 4, 6, '{}', 'QUARANTINED', 0),
          ('TELEGRAM', 5, 7, '{}', 'WAITING', 0)
        """);

    try (Store store = TestStore.open(folder, () -> TestStore.NOW)) {
      assertThat(store.inbox().heads(Platform.TELEGRAM, Set.of(), 10))
          .extracting(Received::number)
          .containsExactly(2L, 5L);
    }
  }

  @Test
  void the_outbox_keeps_its_rows_and_what_hangs_on_them_when_it_is_made_anew() {
    fill(
        "12",
        CHAT,
        """
        INSERT INTO outbox (id, chat, thread, kind, lane, state, reason, owed, not_before, finished)
        VALUES (7, 1, 3, 'DIGEST', 15, 'SENT', 'ok', 10, 11, 12)
        """,
        "INSERT INTO outbox_part VALUES (7, 1, 501), (7, 2, 502)",
        "INSERT INTO digest_run VALUES (1, 3, '2026-03-01', 1, 'OWED', '', 9, 7, 10)");

    try (Store store = TestStore.open(folder, () -> TestStore.NOW)) {
      ChatId chat = store.chats().find(Samples.telegram(5)).orElseThrow().id();
      Trace kept = store.trail().ofMessage(chat, 502).orElseThrow();
      assertThat(kept.id()).isEqualTo(new DeliveryId(7));
      assertThat(kept.outcome().state()).isEqualTo(DeliveryState.SENT);
      assertThat(rows(store, "SELECT count(*) FROM digest_run WHERE delivery = 7 AND told = 9"))
          .isOne();
    }
  }

  @Test
  void a_store_of_an_older_program_is_not_looked_at_before_the_bot_has_brought_it_up_to_date() {
    fill("11");
    String url = "sqlite:" + folder.resolve("mujaz.db");

    assertThatThrownBy(() -> StoreView.open(url))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("start the bot once");

    TestStore.open(folder, () -> TestStore.NOW).close();
    try (StoreView view = StoreView.open(url)) {
      assertThat(view.trail().find(new DeliveryId(1))).isEmpty();
    }
  }

  private void fill(String version, String... statements) {
    try (SqliteDialect before = SqliteDialect.open(folder.resolve("mujaz.db"))) {
      Flyway.configure()
          .dataSource(before.writer())
          .locations(before.migrations())
          .target(version)
          .load()
          .migrate();
      Jdbi.create(before.writer())
          .useHandle(handle -> {
            for (String statement : statements) {
              handle.execute(statement);
            }
          });
    }
  }

  private static long rows(Store store, String query) {
    return store.database().read(handle -> handle.createQuery(query).mapTo(Long.class).one());
  }
}
