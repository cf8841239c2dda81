package mujaz.store;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import mujaz.chat.InboxStore;
import mujaz.chat.Platform;
import mujaz.chat.Received;

/// How long it takes on SQLite to learn whose turn it is while very much waits, from one chat or
/// many: docs/BENCHMARKS.md says how to run it.
final class InboxBenchmark {

  private static final int BATCH = 100;
  private static final int HANDLED = 2_000;
  private static final int LOOKS = 41;

  private InboxBenchmark() {}

  /// @param arguments how many updates wait, and of how many chats
  public static void main(String... arguments) throws IOException {
    int waiting = Integer.parseInt(arguments[0]);
    int chats = Integer.parseInt(arguments[1]);
    List<Received> updates = IntStream.range(0, waiting).mapToObj(i -> update(i, chats)).toList();
    try (Store store =
        TestStore.open(Files.createTempDirectory("inbox-benchmark"), () -> TestStore.NOW)) {
      double add = milliseconds(() -> add(store.inbox(), updates));
      Set<Long> busy = Set.copyOf(LongStream.range(0, 12).boxed().toList());
      double[] looks =
          IntStream.range(0, LOOKS)
              .mapToDouble(i -> milliseconds(() -> store.inbox().heads(Platform.TELEGRAM, busy, 4)))
              .sorted()
              .toArray();
      double handled = milliseconds(() -> handle(store, updates.subList(0, HANDLED)));
      IO.println(
          "add %,d of %,d chats: %.0f ms · heads: %.2f ms, %.2f at most · handled: %.3f ms each"
              .formatted(
                  waiting, chats, add, looks[LOOKS / 2], looks[LOOKS - 1], handled / HANDLED));
    }
  }

  private static Received update(int number, int chats) {
    String body =
        "{\"update_id\":%d,\"message\":{\"text\":\"%s\"}}".formatted(number, "x".repeat(250));
    return new Received(Platform.TELEGRAM, number, number % chats, body);
  }

  private static void add(InboxStore inbox, List<Received> updates) {
    for (int from = 0; from < updates.size(); from += BATCH) {
      inbox.add(updates.subList(from, Math.min(from + BATCH, updates.size())));
    }
  }

  private static void handle(Store store, List<Received> updates) {
    store.transactions().run(() -> updates.forEach(store.inbox()::markHandled));
  }

  private static double milliseconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }
}
