package mujaz.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import mujaz.SourceCheck;
import mujaz.SourceLists;
import mujaz.feed.OpmlSource;
import mujaz.feed.PollOutcome;
import mujaz.ops.Configuration;
import mujaz.ops.ConfigurationReader;
import mujaz.ops.ConfigurationReader.Outcome;

/// How long two polls of many sources take, each round with a fresh store: the first round is that
/// of a program that has just started, the last that of one that runs.
///
/// `mujaz.benchmark.PollTimes FILE_OF_ADDRESSES [ROUNDS]`; they have to be on 127.0.0.0/8.
final class PollTimes {

  private static final int ROUNDS = 100;

  private PollTimes() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    List<OpmlSource> sources =
        Files.readAllLines(Path.of(args[0])).stream()
            .map(url -> new OpmlSource(url, Optional.empty(), List.of()))
            .toList();
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS;
    Path folder = Files.createTempDirectory("polls");
    List<Double> first = new ArrayList<>();
    List<Double> second = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      Configuration configuration = configuration(folder.resolve(round + ".db"));
      try (SourceLists lists = SourceLists.open(configuration, InstantSource.system())) {
        lists.take(sources, Optional.empty(), taken -> {});
      }
      first.add(shown(round, poll(configuration)));
      second.add(shown(round, poll(configuration)));
    }
    System.out.printf("a program that runs: %.2f s, %.2f s%n", late(first), late(second));
  }

  private static double shown(int round, Times times) {
    System.out.printf(
        "round %d: %.2f s, %,d new entries, %,d unchanged%n",
        round, times.seconds(), times.entries(), times.unchanged());
    return times.seconds();
  }

  /// The median of the last half.
  private static double late(List<Double> seconds) {
    List<Double> last = seconds.subList(seconds.size() / 2, seconds.size());
    return last.stream().sorted().toList().get(last.size() / 2);
  }

  private record Times(double seconds, int entries, int unchanged) {}

  private static Times poll(Configuration configuration) throws InterruptedException {
    AtomicInteger entries = new AtomicInteger();
    AtomicInteger unchanged = new AtomicInteger();
    try (SourceCheck check = SourceCheck.open(configuration, InstantSource.system())) {
      long start = System.nanoTime();
      check.run(polled -> {
        switch (polled.outcome()) {
          case PollOutcome.Read(int stored, var _) -> entries.addAndGet(stored);
          case PollOutcome.Unchanged _ -> unchanged.incrementAndGet();
          case PollOutcome other -> throw new IllegalStateException(other.toString());
        }
      });
      return new Times((System.nanoTime() - start) / 1e9, entries.get(), unchanged.get());
    }
  }

  private static Configuration configuration(Path database) {
    Map<String, String> environment =
        Map.of("MUJAZ_STORE", "sqlite:" + database, "MUJAZ_FETCH_ALLOW", "127.0.0.0/8");
    return ((Outcome.Valid) ConfigurationReader.read(environment, Path.of(""))).configuration();
  }
}
