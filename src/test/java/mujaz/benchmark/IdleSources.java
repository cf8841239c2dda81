package mujaz.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import mujaz.App;
import mujaz.SourceLists;
import mujaz.feed.OpmlSource;
import mujaz.ops.Configuration;
import mujaz.ops.ConfigurationReader;
import mujaz.ops.ConfigurationReader.Outcome;

/// What sources cost that are not due: start-up and memory of the whole bot with few and with many.
///
/// `mujaz.benchmark.IdleSources`
final class IdleSources {

  private static final int ROUNDS = 3;

  private IdleSources() {}

  public static void main(String[] args) throws Exception {
    start(configuration(Files.createTempDirectory("idle"), 1));
    for (int round = 0; round < ROUNDS; round++) {
      measure(1_000);
      measure(100_000);
    }
  }

  private static void measure(int count) throws Exception {
    Configuration configuration = configuration(Files.createTempDirectory("idle"), count);
    start(configuration);
  }

  private static void start(Configuration configuration) throws Exception {
    long before = used();
    long start = System.nanoTime();
    try (App app = App.start(configuration, InstantSource.system())) {
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "%s: started in %.3f s, %+,d kB of heap%n",
          configuration.machine().database().getFileName(), seconds, (used() - before) / 1024);
      if (app.webChat().isPresent()) {
        throw new IllegalStateException("no web chat was asked for");
      }
    }
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /// Sources that are due in a day.
  private static Configuration configuration(Path folder, int count) throws IOException {
    Path file = folder.resolve(count + ".db");
    Map<String, String> environment = Map.of("MUJAZ_STORE", "sqlite:" + file, "MUJAZ_WEB", "off");
    Configuration configuration =
        ((Outcome.Valid) ConfigurationReader.read(environment, folder)).configuration();
    List<OpmlSource> sources =
        IntStream.range(0, count)
            .mapToObj(number ->
                new OpmlSource(
                    "https://source-" + number + ".example/feed", Optional.empty(), List.of()))
            .toList();
    long start = System.nanoTime();
    InstantSource tomorrow = () -> InstantSource.system().instant().plusSeconds(86_400);
    try (SourceLists lists = SourceLists.open(configuration, tomorrow)) {
      lists.take(sources, Optional.empty(), taken -> {});
    }
    System.out.printf("%,d sources taken in: %.1f s%n", count, (System.nanoTime() - start) / 1e9);
    return configuration;
  }
}
