package mujaz.endurance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// What a running process holds; from `/proc` and the JDK's `jcmd`, so on Linux only.
///
/// @param heap bytes of the objects that live after a collection
/// @param threads of the operating system
/// @param files that are open, sockets among them
/// @param wal bytes of the write-ahead log
record Vitals(long heap, int threads, int files, long wal) {

  private static final double HEAP_NOISE = 1.1;
  private static final double HEAP_SPARE = 4e6;
  private static final int THREAD_NOISE = 6;
  private static final int FILE_NOISE = 12;
  private static final long MOST_WAL = 32_000_000;

  static Vitals of(long pid, Path database) throws IOException {
    Path process = Path.of("/proc", String.valueOf(pid));
    return new Vitals(
        heap(pid), entries(process.resolve("task")), entries(process.resolve("fd")), wal(database));
  }

  private static long heap(long pid) throws IOException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(pid),
                "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    List<String> lines = jcmd.inputReader(StandardCharsets.UTF_8).lines().toList();
    String total = lines.getLast(); // "Total   instances   bytes"
    if (!total.startsWith("Total")) {
      throw new IOException("jcmd says: " + total);
    }
    return Long.parseLong(total.trim().split("\\s+", 3)[2]);
  }

  private static int entries(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return (int) files.count();
    }
  }

  private static long wal(Path database) throws IOException {
    Path wal = Path.of(database + "-wal");
    return Files.exists(wal) ? Files.size(wal) : 0;
  }

  /// What has grown from the second quarter of the check points to the last, one sentence each.
  static List<String> growth(List<Vitals> checks) {
    int quarter = Math.max(1, checks.size() / 4);
    List<Vitals> before = checks.subList(quarter, Math.min(2 * quarter, checks.size()));
    List<Vitals> after = checks.subList(checks.size() - quarter, checks.size());
    List<String> growth = new ArrayList<>();
    if (mean(after, Vitals::heap) > mean(before, Vitals::heap) * HEAP_NOISE + HEAP_SPARE) {
      growth.add("the heap grows");
    }
    if (mean(after, Vitals::threads) > mean(before, Vitals::threads) + THREAD_NOISE) {
      growth.add("threads are left over");
    }
    if (mean(after, Vitals::files) > mean(before, Vitals::files) + FILE_NOISE) {
      growth.add("files are left open");
    }
    if (after.stream().anyMatch(check -> check.wal() > MOST_WAL)) {
      growth.add("the write-ahead log grows");
    }
    return growth;
  }

  private static double mean(List<Vitals> checks, ToLongFunction<Vitals> what) {
    return checks.stream().mapToLong(what).average().orElse(0);
  }

  @Override
  public String toString() {
    return "heap %.1f MB, threads %d, files %d, WAL %.1f MB"
        .formatted(heap / 1e6, threads, files, wal / 1e6);
  }
}
