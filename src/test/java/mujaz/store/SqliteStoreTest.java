package mujaz.store;

import static mujaz.store.Samples.ARABIC;
import static mujaz.store.Samples.NOW;
import static mujaz.store.Samples.telegram;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import mujaz.chat.ChatId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteStoreTest {

  @TempDir Path folder;

  @Test
  void makes_the_folder_and_the_file_readable_by_the_owner_only_s_50() throws IOException {
    Path file = folder.resolve("deep/er/mujaz.db");
    try (Store store = open(file)) {
      store.chats().findOrAdd(telegram(1), ARABIC);

      assertThat(permissions(folder.resolve("deep/er"))).isEqualTo("rwx------");
      assertThat(permissions(file)).isEqualTo("rw-------");
      assertThat(permissions(file.resolveSibling("mujaz.db-wal"))).isEqualTo("rw-------");
      assertThat(permissions(file.resolveSibling("mujaz.db.lock"))).isEqualTo("rw-------");
    }
  }

  @Test
  void r_74_says_which_folder_cannot_be_written_and_why() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "a file, not a folder");

    assertThatThrownBy(() -> open(file.resolve("mujaz.db")))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("store.url");
  }

  @Test
  void r_74_refuses_a_read_only_volume() {
    Path readOnly = Path.of("/proc/sys");
    assumeThat(readOnly).isDirectory();

    assertThatThrownBy(() -> open(readOnly.resolve("mujaz.db")))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("/proc/sys/mujaz.db cannot be written");
  }

  @Test
  void r_66_leaves_a_file_that_is_no_database_as_it_is() throws IOException {
    Path file = Files.writeString(folder.resolve("mujaz.db"), "somebody's precious notes");

    assertThatThrownBy(() -> open(file))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("is not an SQLite database");
    assertThat(file).hasContent("somebody's precious notes");
  }

  @Test
  void r_66_refuses_a_damaged_database_and_leaves_it_as_it_is() throws IOException {
    Path file = folder.resolve("mujaz.db");
    open(file).close();
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(4096);
      bytes.write(new byte[8192]);
    }
    byte[] damaged = Files.readAllBytes(file);

    assertThatThrownBy(() -> open(file))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("is damaged");
    assertThat(file).hasBinaryContent(damaged);
  }

  @Test
  void r_67_refuses_a_database_of_a_newer_program() throws Exception {
    Path file = folder.resolve("mujaz.db");
    open(file).close();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      connection
          .createStatement()
          .execute(
              """
              INSERT INTO flyway_schema_history SELECT 99, '99', description, type, script, checksum,
                installed_by, installed_on, execution_time, success FROM flyway_schema_history
              WHERE installed_rank = 1
              """);
    }

    assertThatThrownBy(() -> open(file))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("newer mujaz")
        .hasMessageContaining("99");
  }

  @Test
  void r_65_refuses_a_file_that_is_in_use_and_opens_it_afterwards() {
    Path file = folder.resolve("mujaz.db");
    try (Store first = open(file)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> open(file))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("in use by another mujaz");
    }
    open(file).close();
  }

  @Test
  void refuses_another_engine_without_telling_its_password() {
    assertThatThrownBy(() -> TestStore.at("mysql://mujaz:secret@db/mujaz", () -> NOW))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("neither sqlite:PATH")
        .hasMessageNotContaining("secret");
  }

  @Test
  void r_64_many_threads_write_at_once_and_nothing_is_locked_or_lost() {
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    try (Store store = TestStore.open(folder, () -> NOW)) {
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        IntStream.rangeClosed(1, 40)
            .forEach(thread -> threads.execute(() -> addChats(store, thread, failures)));
      }
      assertThat(failures).isEmpty();
      assertThat(count(store)).isEqualTo(400);
    }
  }

  @Test
  void s_51_a_failed_statement_does_not_tell_what_was_stored() {
    try (Store store = TestStore.open(folder, () -> NOW)) {
      var nowhere = new ChatId(99);

      assertThatThrownBy(() -> store.buttons().save("t", nowhere, "/private words", NOW))
          .hasMessageNotContaining("private words");
    }
  }

  private static void addChats(Store store, int thread, Queue<Throwable> failures) {
    try {
      for (int i = 0; i < 10; i++) {
        long number = thread * 100L + i;
        store
            .transactions()
            .run(() -> {
              var chat = store.chats().findOrAdd(telegram(number), ARABIC);
              store.chats().savePreferences(chat.id(), ARABIC);
            });
      }
    } catch (RuntimeException e) {
      failures.add(e);
    }
  }

  private static int count(Store store) {
    return store
        .database()
        .read(handle -> handle.createQuery("SELECT count(*) FROM chat").mapTo(Integer.class).one());
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static Store open(Path file) {
    return TestStore.at("sqlite:" + file, () -> NOW);
  }
}
