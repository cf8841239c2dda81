package mujaz.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mujaz.feed.FeedParser;
import mujaz.feed.FetchResult.Document;
import mujaz.feed.ParseResult.Parsed;

/// How fast feeds in memory are read, one after the other on one thread, in time of its CPU, round
/// after round: the first is that of a program that has just started.
///
/// `mujaz.benchmark.ParseTimes FOLDER [ROUNDS]`
final class ParseTimes {

  private static final int ROUNDS = 10;

  private ParseTimes() {}

  public static void main(String[] args) throws IOException {
    List<Document> documents = documents(Path.of(args[0]));
    long bytes = documents.stream().mapToLong(document -> document.body().length).sum();
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS;
    FeedParser parser = new FeedParser();
    for (int round = 1; round <= rounds; round++) {
      long start = cpuNanos();
      int entries = documents.stream().mapToInt(document -> entries(parser, document)).sum();
      double seconds = (cpuNanos() - start) / 1e9;
      System.out.printf(
          "round %d: %,d entries, %.2f s of CPU, %.1f MB/s%n",
          round, entries, seconds, bytes / 1e6 / seconds);
    }
  }

  /// Of this thread: a machine that has other things to do does not count.
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static int entries(FeedParser parser, Document document) {
    return ((Parsed) parser.parse(document)).feed().entries().size();
  }

  private static List<Document> documents(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(ParseTimes::document).toList();
    }
  }

  private static Document document(Path file) {
    try {
      return new Document(
          URI.create("https://paper.example/feed.xml"),
          "application/rss+xml",
          Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
