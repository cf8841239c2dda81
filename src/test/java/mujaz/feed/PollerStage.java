package mujaz.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mujaz.feed.FetchResult.Document;
import mujaz.feed.FetchResult.Failed;
import mujaz.feed.FetchResult.Fetched;

/// A poller of one feed, which answers as a test wants, at a time that the test says.
abstract class PollerStage {

  static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  static final URI URL = URI.create("https://news.example/feed");
  static final Duration HOUR = Duration.ofHours(1);
  static final Validators V1 = new Validators(Optional.of("\"v1\""), Optional.empty());

  final OneFeed feeds = new OneFeed();
  final List<String> told = new ArrayList<>();
  Instant now = NOW;
  final Deque<FetchResult> answers = new ArrayDeque<>();
  final List<FetchRequest> requests = new ArrayList<>();
  final FeedPoller poller =
      new FeedPoller(
          feeds,
          request -> {
            requests.add(request);
            return answers.isEmpty() ? new Failed("nothing there") : answers.removeFirst();
          },
          PollRules.every(HOUR),
          (feed, reason) -> told.add(reason),
          () -> now);

  PollOutcome poll(FetchResult answer) throws InterruptedException {
    answers.add(answer);
    return poller.poll(new FeedId(1));
  }

  static Fetched fetched(String feed) {
    return new Fetched(document(feed), V1, Optional.empty());
  }

  static Document document(String feed) {
    return new Document(URL, "", feed.getBytes(StandardCharsets.UTF_8));
  }

  static String feed(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(PollerStage::item)
        .collect(Collectors.joining("", "<rss><channel><title>N</title>", "</channel></rss>"));
  }

  static String item(int number) {
    Instant published = NOW.minus(Duration.ofDays(100)).plus(Duration.ofHours(number));
    return "<item><guid>g%d</guid><title>Title %d</title><pubDate>%s</pubDate></item>"
        .formatted(number, number, published);
  }
}
