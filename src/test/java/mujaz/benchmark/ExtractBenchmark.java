package mujaz.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import mujaz.article.Article;
import mujaz.article.ArticleExtractor;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
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

/// Pages a second on one core, from markup to article; beside it the parser alone.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
public class ExtractBenchmark {

  private record Page(String html, URI url) {}

  /// Files of pages, `{"url", "html"}` a line, separated by colons: `-p
  /// pages=ONE.jsonl.gz:TWO.jsonl.gz`.
  @Param("")
  private String pages = "";

  private final ArticleExtractor extractor = new ArticleExtractor();
  private final List<Page> all = new ArrayList<>();
  private int next;

  @Setup
  public void read() throws IOException {
    for (String file : pages.split(":", -1)) {
      read(file);
    }
  }

  private void read(String file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (InputStream bytes = new GZIPInputStream(new FileInputStream(file));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode page = json.readTree(line);
        all.add(new Page(page.path("html").asText(), url(page.path("url").asText())));
      }
    }
  }

  private static URI url(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      return URI.create("");
    }
  }

  private Page next() {
    next = next + 1 < all.size() ? next + 1 : 0;
    return all.get(next);
  }

  @Benchmark
  public Article extract() {
    Page page = next();
    return extractor.extract(page.html(), page.url());
  }

  @Benchmark
  public Document parse() {
    return Parser.htmlParser().parseInput(next().html(), "");
  }
}
