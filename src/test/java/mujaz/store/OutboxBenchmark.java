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

  private static final int SENT_A_ROUND = 2_000;
  private static final int ROUNDS = 3;

  private final Store store;
  private final SendQueue queue;

  private OutboxBenchmark(Store store) {
    this.store = store;
    this.queue = store.sendQueue(Platform.TELEGRAM);
  }

  /// @param args how many chats read, how many stories each is owed, how many messages are claimed
  ///   at once
  public static void main(String[] args) throws IOException {
    int chats = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    int stories = args.length > 1 ? Integer.parseInt(args[1]) : 1;
    int batch = args.length > 2 ? Integer.parseInt(args[2]) : 4;
    Path folder = Files.createTempDirectory(Path.of("target"), "bench");
    try (Store store = TestStore.open(folder, clock())) {
      new OutboxBenchmark(store).measure(chats, stories, batch);
    }
  }

  private void measure(int chats, int stories, int batch) {
    List<Subscription> readers = readers(chats);
    for (int story = 0; story < stories; story++) {
      enqueue(readers);
    }
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      int sent = send(batch);
      System.out.printf(
          "claim in batches of %d, sent: %.3f ms a message (%,d waiting)%n",
          batch,
          (System.nanoTime() - start) / 1e6 / sent,
          store.outbox().counts().get(DeliveryState.PENDING));
    }
  }

  private void enqueue(List<Subscription> readers) {
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
    System.out.printf(
        "enqueue %,d: %d ms%n", readers.size(), (System.nanoTime() - start) / 1_000_000);
  }

  private int send(int batch) {
    int sent = 0;
    while (sent < SENT_A_ROUND) {
      List<Delivery> claimed = queue.claim(clock().instant(), batch, Set.of());
      claimed.forEach(delivery -> queue.sent(delivery, delivery.id().value(), clock().instant()));
      sent += claimed.size();
    }
    return sent;
  }

  private List<Subscription> readers(int chats) {
    return store
        .transactions()
        .inTransaction(() ->
            LongStream.rangeClosed(1, chats)
                .mapToObj(this::chat)
                .map(chat -> new Subscription(chat, 0, Samples.WORLD))
                .toList());
  }

  private ChatId chat(long number) {
    return store.chats().findOrAdd(Samples.telegram(number), Samples.ARABIC).id();
  }

  private static InstantSource clock() {
    return InstantSource.system();
  }
}
