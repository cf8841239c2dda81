package mujaz.store;

import static mujaz.store.Samples.ARABIC;
import static mujaz.store.Samples.telegram;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import mujaz.chat.Platform;
import mujaz.chat.Received;
import mujaz.delivery.StorageFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes wrong under a running store on SQLite.
final class SqliteFaultsTest {

  private static final String LONG = "x".repeat(50_000);

  @TempDir Path folder;

  private final AtomicReference<Instant> time = new AtomicReference<>(Samples.NOW);

  @Test
  void r_63_a_full_disk_stores_nothing_by_half_and_is_no_trouble_when_there_is_room_again() {
    try (Store store = TestStore.open(folder, time::get)) {
      limit(store, 1);

      assertThatThrownBy(() -> addChatAndUpdate(store, 1))
          .isInstanceOf(StorageFault.class)
          .hasMessageContaining("disk is full");
      assertThat(store.chats().find(telegram(1))).isEmpty();
      assertThat(store.watch().complaint())
          .hasValueSatisfying(why -> assertThat(why).contains("full"));

      limit(store, 1_000_000);
      time.set(time.get().plus(Duration.ofSeconds(11)));
      store.watch().look();
      assertThat(store.watch().complaint()).isEmpty();
      addChatAndUpdate(store, 1);
      assertThat(waiting(store)).hasSize(1);
    }
  }

  @Test
  void r_63_on_a_disk_that_is_really_full_what_was_acknowledged_stays_and_it_goes_on_later()
      throws Exception {
    assumeThat(command("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", folder.toString()))
        .as("only who may mount can fill a disk")
        .isZero();
    try {
      Path ballast = folder.resolve("ballast");
      List<Long> acknowledged = new ArrayList<>();
      try (Store store = TestStore.open(folder, time::get)) {
        fill(ballast);

        assertThatThrownBy(() -> addUntilFull(store, acknowledged))
            .isInstanceOf(StorageFault.class);
        assertThat(store.watch().complaint()).isPresent();
        assertThat(numbers(store)).isEqualTo(acknowledged);

        Files.delete(ballast);
        addChatAndUpdate(store, 5000);
        acknowledged.add(5000L);
      }
      try (Store again = TestStore.open(folder, time::get)) {
        assertThat(numbers(again)).isEqualTo(acknowledged);
      }
    } finally {
      command("umount", folder.toString());
    }
  }

  @Test
  void r_74_a_database_that_may_not_be_written_to_any_more_is_told() {
    try (Store store = TestStore.open(folder, time::get)) {
      pragma(store, "query_only = ON");

      assertThatThrownBy(() -> addChatAndUpdate(store, 1))
          .isInstanceOf(StorageFault.class)
          .hasMessageContaining("may not be written to");
      assertThat(store.watch().complaint()).isPresent();
      time.set(time.get().plus(Duration.ofSeconds(11)));
      assertThatThrownBy(() -> store.watch().look()).isInstanceOf(StorageFault.class);
      assertThat(store.watch().complaint()).isPresent();
    }
  }

  @Test
  void r_66_a_page_that_is_damaged_while_it_runs_is_told_and_nothing_is_made_up()
      throws IOException {
    Path file = folder.resolve("mujaz.db");
    try (Store store = TestStore.open(folder, time::get)) {
      for (int i = 1; i <= 60; i++) {
        addChatAndUpdate(store, i);
      }
    }
    try (Store store = TestStore.open(folder, time::get)) {
      try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
        bytes.seek(bytes.length() / 2);
        bytes.write(new byte[(int) (bytes.length() / 4)]);
      }

      assertThatThrownBy(() -> waiting(store))
          .isInstanceOf(StorageFault.class)
          .hasMessageContaining("damaged");
      assertThat(store.watch().complaint()).isPresent();
    }
  }

  @Test
  void r_64_a_program_that_locks_the_database_for_long_stops_nothing_for_good()
      throws SQLException {
    try (Store store = TestStore.open(folder, time::get);
        Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("mujaz.db"));
        Statement statement = other.createStatement()) {
      pragma(store, "busy_timeout = 50");
      statement.execute("BEGIN IMMEDIATE");
      assertThatThrownBy(() -> addChatAndUpdate(store, 1))
          .isInstanceOf(StorageFault.class)
          .hasMessageContaining("locked");

      statement.execute("ROLLBACK");
      addChatAndUpdate(store, 1);
      assertThat(waiting(store)).hasSize(1);
    }
  }

  private static void addUntilFull(Store store, List<Long> acknowledged) {
    for (long number = 1; number < 1000; number++) {
      addChatAndUpdate(store, number);
      acknowledged.add(number);
    }
  }

  private static void addChatAndUpdate(Store store, long number) {
    store
        .transactions()
        .run(() -> {
          store.chats().findOrAdd(telegram(number), ARABIC);
          store.inbox().add(List.of(new Received(Platform.TELEGRAM, number, number, LONG)));
        });
  }

  private static List<Received> waiting(Store store) {
    return store.inbox().heads(Platform.TELEGRAM, java.util.Set.of(), 10_000);
  }

  private static List<Long> numbers(Store store) {
    return waiting(store).stream().map(Received::number).toList();
  }

  /// SQLite refuses to grow beyond this, as it does on a full disk.
  private static void limit(Store store, int pages) {
    pragma(store, "max_page_count = " + pages);
  }

  private static void pragma(Store store, String pragma) {
    try (var connection = store.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA " + pragma);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Leaves no byte.
  private static void fill(Path ballast) {
    byte[] block = new byte[4096];
    try (var out = Files.newOutputStream(ballast)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("No space left");
    }
  }

  private static int command(String... words) throws IOException, InterruptedException {
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
