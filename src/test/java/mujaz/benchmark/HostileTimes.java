package mujaz.benchmark;

import java.util.concurrent.TimeUnit;
import mujaz.article.PlainArticle;
import mujaz.summary.SalienceSummarizer;
import mujaz.testing.HostileText;
import mujaz.text.LanguageDetector;

/// How long a brief of ten million characters takes, of one thing over and over; beside it a
/// quarter of them, which in linear time takes a quarter as long.
final class HostileTimes {

  private static final int LONG = 10_000_000;
  private static final int KEY_SENTENCES = 3;

  private HostileTimes() {}

  public static void main(String[] args) {
    HostileText.shapes().forEach(HostileTimes::warmUp);
    System.out.printf("%-26s %10s %10s%n", "ms of", "a quarter", "10,000,000");
    HostileText.shapes()
        .forEach(shape ->
            System.out.printf(
                "%-26s %10d %10d%n",
                shape, millis(shape.ofLength(LONG / 4)), millis(shape.ofLength(LONG))));
  }

  private static void warmUp(HostileText.Shape shape) {
    millis(shape.ofLength(LONG / 100));
  }

  private static long millis(String text) {
    long start = System.nanoTime();
    new SalienceSummarizer()
        .summarize(PlainArticle.read(text, LanguageDetector.detect(text)), KEY_SENTENCES);
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }
}
