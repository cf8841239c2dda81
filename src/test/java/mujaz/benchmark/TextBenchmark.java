package mujaz.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import mujaz.summary.SalienceSummarizer;
import mujaz.summary.Summarizer;
import mujaz.summary.Summary;
import mujaz.text.Language;
import mujaz.text.LanguageDetector;
import mujaz.text.Sentences;
import mujaz.text.Stems;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Documents a second on one core. Summarising is the whole way: the text into paragraphs, cleaned,
/// split, weighed, three sentences chosen. The collector is the one that the bot runs with.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
public class TextBenchmark {

  private static final int SENTENCES = 3;

  /// A language of the acceptance set, or a file: `-p texts=FILE.jsonl`.
  @Param({"ar", "en"})
  private String texts = "ar";

  private final Summarizer summarizer = new SalienceSummarizer();
  private List<NewsText> all = List.of();
  private int next;

  @Setup
  public void read() {
    all = NewsText.named(texts);
  }

  private NewsText next() {
    next = next + 1 < all.size() ? next + 1 : 0;
    return all.get(next);
  }

  @Benchmark
  public Summary summarise() {
    return summarizer.summarize(next().document(), SENTENCES);
  }

  @Benchmark
  public List<String> split() {
    NewsText text = next();
    return Sentences.split(text.text(), text.language());
  }

  @Benchmark
  public List<String> stem() {
    NewsText text = next();
    return Stems.of(text.text(), text.language());
  }

  @Benchmark
  public Language detect() {
    return LanguageDetector.detect(next().text());
  }
}
