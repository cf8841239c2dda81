package mujaz.benchmark;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import mujaz.App;
import mujaz.ops.Configuration;
import mujaz.ops.ConfigurationReader;
import mujaz.ops.ConfigurationReader.Outcome;

/// What sources cost that are not due: start-up and memory of the whole bot on each of these
/// databases, after a first start that warms up.
///
/// `mujaz.benchmark.IdleSources DATABASE…`
final class IdleSources {

  private static final int ROUNDS = 3;

  private IdleSources() {}

  public static void main(String[] args) throws Exception {
    for (int round = 0; round <= ROUNDS; round++) {
      for (String database : args) {
        start(configuration(Path.of(database)));
      }
    }
  }

  private static void start(Configuration configuration) throws Exception {
    long before = used();
    long start = System.nanoTime();
    try (App app = App.start(configuration, InstantSource.system())) {
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "%s: started in %.3f s, %+,d kB of heap%n",
          Path.of(configuration.machine().store().reveal()).getFileName(),
          seconds,
          (used() - before) / 1024);
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

  private static Configuration configuration(Path database) {
    Map<String, String> environment =
        Map.of("MUJAZ_STORE", "sqlite:" + database, "MUJAZ_WEB", "off");
    return ((Outcome.Valid) ConfigurationReader.read(environment, Path.of(""))).configuration();
  }
}
