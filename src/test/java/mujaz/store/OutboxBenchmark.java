package mujaz.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import mujaz.chat.ChatId;
import mujaz.chat.Platform;
import mujaz.chat.Subscription;
import mujaz.delivery.Delivery;
import mujaz.delivery.DeliveryState;
import mujaz.delivery.SendQueue;
import mujaz.story.Story;

/// What the machinery around a message costs on SQLite: docs/BENCHMARKS.md says how to run it.
final class OutboxBenchmark {

  private static final int READERS = 10_000;
  private static final int ROUNDS = 5;
  private static final int BATCH = 4;

  private OutboxBenchmark() {}

  public static void main(String[] args) throws IOException {
    try (Store store =
        TestStore.open(Files.createTempDirectory(Path.of("target"), "bench"), clock())) {
      List<Subscription> readers = readers(store);
      for (int round = 0; round < ROUNDS; round++) {
        measure(store, readers);
      }
    }
  }

  private static void measure(Store store, List<Subscription> readers) {
    Story story =
        store
            .stories()
            .open(
                Samples.report("The Post", "https://post.example/1", clock().instant()),
                Set.of(),
                Samples.fingerprint("open"),
                clock().instant());
    long start = System.nanoTime();
    store.outbox().oweBrief(story.id(), readers, clock().instant());
    long owed = System.nanoTime();
    int sent = sendAll(store);
    long finished = System.nanoTime();
    System.out.printf(
        "enqueue %,d: %d ms; claim, part sent, finish: %.3f ms a message (%,d messages)%n",
        READERS, (owed - start) / 1_000_000, (finished - owed) / 1e6 / sent, sent);
  }

  private static int sendAll(Store store) {
    SendQueue queue = store.sendQueue(Platform.TELEGRAM);
    int sent = 0;
    for (List<Delivery> claimed = claim(queue); !claimed.isEmpty(); claimed = claim(queue)) {
      claimed.forEach(delivery -> finish(store, queue, delivery));
      sent += claimed.size();
    }
    return sent;
  }

  private static List<Delivery> claim(SendQueue queue) {
    return queue.claim(clock().instant(), BATCH, Set.of());
  }

  private static void finish(Store store, SendQueue queue, Delivery delivery) {
    store
        .transactions()
        .run(() -> {
          queue.partSent(delivery, 1);
          queue.finish(delivery, DeliveryState.SENT, "", clock().instant());
        });
  }

  private static List<Subscription> readers(Store store) {
    return store
        .transactions()
        .inTransaction(() ->
            LongStream.rangeClosed(1, READERS)
                .mapToObj(number -> chat(store, number))
                .map(chat -> new Subscription(chat, 0, Samples.WORLD))
                .toList());
  }

  private static ChatId chat(Store store, long number) {
    return store.chats().findOrAdd(Samples.telegram(number), Samples.ARABIC).id();
  }

  private static InstantSource clock() {
    return InstantSource.system();
  }
}
