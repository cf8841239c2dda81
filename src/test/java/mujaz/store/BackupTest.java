package mujaz.store;

import static mujaz.store.Samples.ARABIC;
import static mujaz.store.Samples.telegram;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import mujaz.chat.Platform;
import mujaz.chat.Received;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BackupTest {

  @TempDir Path folder;

  @Test
  void r_73_a_copy_that_is_made_while_the_bot_writes_is_whole_and_can_be_put_in_its_place()
      throws Exception {
    Path copy = folder.resolve("copies");
    Files.createDirectory(copy);
    AtomicLong acknowledged = new AtomicLong();
    AtomicBoolean stop = new AtomicBoolean();
    long before;
    try (Store store = TestStore.open(folder, () -> Samples.NOW)) {
      Thread writer = Thread.ofVirtual().start(() -> writeOn(store, acknowledged, stop));
      while (acknowledged.get() < 50) {
        Thread.onSpinWait();
      }
      before = acknowledged.get();

      long size = Backup.write(url(), copy.resolve("mujaz.db"), bytes -> {});

      stop.set(true);
      writer.join();
      assertThat(size).isEqualTo(Files.size(copy.resolve("mujaz.db"))).isPositive();
    }
    try (Store restored = TestStore.open(copy, () -> Samples.NOW)) {
      List<Long> updates =
          restored.inbox().heads(Platform.TELEGRAM, java.util.Set.of(), 1_000_000).stream()
              .map(Received::number)
              .toList();
      assertThat(updates).hasSizeBetween((int) before, (int) acknowledged.get() + 1);
      for (int i = 0; i < updates.size(); i++) {
        assertThat(updates.get(i)).isEqualTo(i + 1L);
        assertThat(restored.chats().find(telegram(i + 1L))).isPresent();
      }
      restored.chats().findOrAdd(telegram(-1), ARABIC);
    }
    assertThat(copy).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void nothing_that_exists_is_overwritten_and_nothing_is_left_of_what_failed() throws IOException {
    TestStore.open(folder, () -> Samples.NOW).close();
    Path precious = Files.writeString(folder.resolve("precious"), "mine");

    assertThatThrownBy(() -> Backup.write(url(), precious, bytes -> {}))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("exists already");
    assertThat(precious).hasContent("mine");
    assertThatThrownBy(() -> Backup.write("sqlite:/nowhere/x.db", folder.resolve("y"), bytes -> {}))
        .hasMessageContaining("there is no store");
    assertThatThrownBy(
            () -> Backup.write("postgresql://u:secret@h/d", folder.resolve("y"), bytes -> {}))
        .hasMessageContaining("pg_dump")
        .hasMessageNotContaining("secret");
    assertThat(folder.resolve("y")).doesNotExist();
  }

  private static void writeOn(Store store, AtomicLong acknowledged, AtomicBoolean stop) {
    for (long number = 1; !stop.get(); number++) {
      long next = number;
      store
          .transactions()
          .run(() -> {
            store.chats().findOrAdd(telegram(next), ARABIC);
            store.inbox().add(List.of(new Received(Platform.TELEGRAM, next, next, "text")));
          });
      acknowledged.set(number);
    }
  }

  private String url() {
    return "sqlite:" + folder.resolve("mujaz.db");
  }
}
