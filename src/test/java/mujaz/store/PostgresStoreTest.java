package mujaz.store;

import static mujaz.store.Samples.ARABIC;
import static mujaz.store.Samples.NOW;
import static mujaz.store.Samples.telegram;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import mujaz.chat.Platform;
import mujaz.chat.Subscription;
import mujaz.delivery.Delivery;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PostgresStoreTest {

  @TempDir Path folder;

  @Test
  void r_70_both_engines_have_the_same_tables_with_the_same_columns() {
    try (Store sqlite = TestStore.open(folder, () -> NOW);
        Store postgres = open()) {
      Map<String, Set<String>> columns = Tables.of(sqlite).columns();

      assertThat(columns).containsKeys("outbox", "scheduled_tasks");
      assertThat(Tables.of(postgres).columns()).isEqualTo(columns);
    }
  }

  @Test
  void s_51_a_failed_batch_does_not_tell_what_was_stored() {
    try (Store store = open()) {
      Throwable failure =
          catchThrowable(() ->
              store
                  .database()
                  .writeOnly(handle ->
                      Batches.execute(
                          handle,
                          "INSERT INTO story_topic (story, topic) VALUES (99, ?)",
                          List.of("private words"),
                          (statement, topic) -> statement.setString(1, topic))));

      assertThat(failure).isInstanceOf(RuntimeException.class);
      assertThat(Throwables.getStackTrace(failure)).doesNotContain("private words");
    }
  }

  @Test
  void r_39_two_processes_that_claim_at_once_never_get_the_same_row() {
    try (Store one = open();
        Store other = open()) {
      owe(one, 200);
      Queue<Delivery> claimed = new ConcurrentLinkedQueue<>();

      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (Store store : List.of(one, other, one, other)) {
          threads.execute(() -> claimAll(store, claimed));
        }
      }

      assertThat(claimed).hasSize(200).extracting(Delivery::id).doesNotHaveDuplicates();
    }
  }

  @Test
  void two_processes_that_start_at_once_make_the_tables_once() {
    String url = TestPostgres.emptyDatabase();
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 3; i++) {
        threads.execute(() -> openAndClose(url, failures));
      }
    }

    assertThat(failures).isEmpty();
  }

  @Test
  void r_67_refuses_a_database_of_a_newer_program() {
    String url = TestPostgres.url(folder);
    try (Store store = open()) {
      store
          .database()
          .writeOnly(handle ->
              handle.execute(
                  """
                  INSERT INTO flyway_schema_history SELECT 99, '99', description, type, script,
                    checksum, installed_by, installed_on, execution_time, success
                  FROM flyway_schema_history WHERE installed_rank = 1
                  """));
    }

    assertThatThrownBy(() -> TestStore.at(url, () -> NOW))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("newer mujaz");
  }

  @Test
  void r_74_a_database_that_cannot_be_reached_is_named_with_the_reason() {
    assertRefused("postgresql://u:secret@localhost:1/news", "news on localhost:1", "refused");
    String there = TestPostgres.url(folder);
    assertRefused(there.replaceAll("/[^/]+$", "/nowhere"), "nowhere on localhost", "createdb");
  }

  private static void assertRefused(String url, String which, String why) {
    assertThatThrownBy(() -> TestStore.at(url, () -> NOW))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining(which)
        .hasMessageContaining(why)
        .hasMessageNotContaining("secret");
  }

  private Store open() {
    return TestStore.at(TestPostgres.url(folder), () -> NOW);
  }

  private static void openAndClose(String url, Queue<Throwable> failures) {
    try {
      TestStore.at(url, () -> NOW).close();
    } catch (RuntimeException e) {
      failures.add(e);
    }
  }

  private static void owe(Store store, int chats) {
    store.topics().save(Samples.topic(Samples.WORLD));
    var story =
        store
            .stories()
            .open(
                Samples.report("Post", "https://news.example/1", NOW),
                Set.of(Samples.WORLD),
                Samples.fingerprint("port"),
                NOW)
            .id();
    List<Subscription> readers =
        IntStream.rangeClosed(1, chats)
            .mapToObj(number -> store.chats().findOrAdd(telegram(number), ARABIC).id())
            .map(chat -> new Subscription(chat, 0, Samples.WORLD))
            .toList();
    assertThat(store.outbox().oweBrief(story, readers, NOW)).isEqualTo(chats);
  }

  private static void claimAll(Store store, Queue<Delivery> claimed) {
    var queue = store.sendQueue(Platform.TELEGRAM);
    int empty = 0;
    while (empty < 3) {
      List<Delivery> some = queue.claim(NOW, 5, Set.of());
      empty = some.isEmpty() ? empty + 1 : 0;
      claimed.addAll(some);
    }
  }
}
