package mujaz.store;

import static mujaz.store.Samples.ARABIC;
import static mujaz.store.Samples.NOW;
import static mujaz.store.Samples.telegram;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import mujaz.delivery.StorageFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes wrong under a running store on PostgreSQL.
final class PostgresFaultsTest {

  @TempDir Path folder;

  private final AtomicReference<Instant> time = new AtomicReference<>(NOW);

  @Test
  void r_68_dropped_connections_are_replaced_and_what_was_open_is_rolled_back() {
    try (Store store = open()) {
      assertThatThrownBy(() ->
              store
                  .transactions()
                  .run(() -> {
                    store.chats().findOrAdd(telegram(1), ARABIC);
                    TestPostgres.dropConnections(url());
                    store.chats().findOrAdd(telegram(2), ARABIC);
                  }))
          .isInstanceOf(StorageFault.class);
      assertThat(store.watch().complaint()).isPresent();

      await()
          .ignoreException(StorageFault.class)
          .until(() -> store.chats().find(telegram(1)).isEmpty());
      await()
          .ignoreException(StorageFault.class)
          .until(() -> store.chats().findOrAdd(telegram(3), ARABIC).address().number() == 3);
      time.set(NOW.plus(Duration.ofSeconds(11)));
      store.watch().look();
      assertThat(store.watch().complaint()).isEmpty();
    }
  }

  @Test
  void r_69_more_readers_than_connections_wait_and_that_is_told() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    try (Store store = open();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      java.util.List<Future<Integer>> readers = new java.util.ArrayList<>();
      for (int i = 0; i < 40; i++) {
        readers.add(threads.submit(() -> slowCount(store, go)));
      }
      await().until(() -> store.waiting() == 32);
      store.watch().look();
      time.set(NOW.plus(Duration.ofSeconds(61)));
      assertThat(store.watch().complaint())
          .hasValueSatisfying(why -> assertThat(why).contains("wait for connections"));

      go.countDown();
      for (Future<Integer> reader : readers) {
        assertThat(reader.get()).isZero();
      }
      store.watch().look();
      assertThat(store.watch().complaint()).isEmpty();
    }
  }

  @Test
  void r_65_one_process_has_the_lease_and_another_gets_it_when_that_one_is_gone() {
    try (Store other = open()) {
      try (Store first = open()) {
        assertThat(first.lease().take()).isEqualTo(Lease.Standing.HELD);
        assertThat(first.lease().take()).isEqualTo(Lease.Standing.HELD);
        assertThat(other.lease().take()).isEqualTo(Lease.Standing.TAKEN);
      }
      await().until(() -> other.lease().take() == Lease.Standing.HELD);

      TestPostgres.dropConnections(url());
      try (Store third = openAgain()) {
        await().until(() -> third.lease().take() == Lease.Standing.HELD);
        assertThat(other.lease().take()).isEqualTo(Lease.Standing.TAKEN);
      }
    }
  }

  private static int slowCount(Store store, CountDownLatch go) {
    return store
        .database()
        .read(handle -> {
          try {
            go.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return handle.createQuery("SELECT count(*) FROM chat").mapTo(Integer.class).one();
        });
  }

  private Store openAgain() {
    return open();
  }

  private Store open() {
    return TestStore.at(url(), time::get);
  }

  private String url() {
    return TestPostgres.url(folder);
  }
}
