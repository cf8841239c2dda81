package mujaz.text;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/// What the first detection of a fresh process costs: the time until its answer, with loading the
/// model and all classes, what of it the thread was running (on a busy machine it waits, too), and
/// the heap that stays used after it.
final class FirstDetection {

  private static final double MEGABYTE = 1024 * 1024;

  private FirstDetection() {}

  public static void main(String[] args) {
    PrintStream out = System.out;
    double before = usedHeap();
    long startOfThread = threadTime();
    long start = System.nanoTime();
    Language language = LanguageDetector.detect("El Gobierno aprueba la reforma");
    double wall = (System.nanoTime() - start) / 1e6;
    double running = (threadTime() - startOfThread) / 1e6;
    double heap = usedHeap() - before;
    out.printf(
        Locale.ROOT,
        "%s: %.0f ms, running %.0f ms, %.1f MB of heap%n",
        language,
        wall,
        running,
        heap);
  }

  private static long threadTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double usedHeap() {
    var memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed() / MEGABYTE;
  }
}
