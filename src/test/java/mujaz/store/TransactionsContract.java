package mujaz.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What transactions promise each other, whatever keeps them.
@Timeout(60)
abstract class TransactionsContract extends ContractTest {

  @Test
  void one_that_fails_is_undone_alone() throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int number = 0; number < 300; number++) {
        URI url = URI.create("https://source-" + number + ".example/");
        boolean fails = number % 3 == 0;
        all.add(threads.submit(() -> add(store, url, fails)));
      }

      int failed = 0;
      for (Future<?> one : all) {
        failed += fails(one) ? 1 : 0;
      }

      assertThat(failed).isEqualTo(100);
      assertThat(store.feeds().count()).isEqualTo(200);
    }
  }

  @Test
  void what_is_done_is_seen_by_all() {
    store.feeds().add(URI.create("https://one.example/"));
    assertThatThrownBy(() -> add(store, URI.create("https://two.example/"), true))
        .hasMessage("on purpose");
    store.feeds().add(URI.create("https://three.example/"));

    assertThat(store.feeds().list(0, 10))
        .extracting(feed -> feed.url().getHost())
        .containsExactly("one.example", "three.example");
  }

  private static void add(Store store, URI url, boolean fails) {
    store
        .transactions()
        .run(() -> {
          store.feeds().add(url);
          if (fails) {
            throw new IllegalArgumentException("on purpose");
          }
        });
  }

  private static boolean fails(Future<?> one) throws InterruptedException {
    try {
      one.get();
      return false;
    } catch (ExecutionException e) {
      assertThat(e).cause().hasMessage("on purpose");
      return true;
    }
  }
}
