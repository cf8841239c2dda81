package mujaz.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import mujaz.feed.FetchResult.Document;
import mujaz.feed.FetchResult.Failed;
import mujaz.feed.FetchResult.Fetched;
import mujaz.feed.FetchResult.Gone;
import mujaz.feed.FetchResult.NotModified;
import mujaz.feed.FetchResult.RateLimited;

/// A source as its server plays it for thirty hours: six to get to know it, and the day that is
/// measured. What it answers depends on the request and the time alone.
record ScriptedSource(Kind kind, int number) {

  static final Instant START = Instant.parse("2026-11-21T00:00:00Z");
  static final int IN_DOCUMENT = 30;

  /// How a source behaves: how many of them there are, the gap between two of its entries, and how
  /// late its news may be known.
  enum Kind {
    FAST(20, "PT20M", "PT6M"),
    STEADY(40, "PT6H", "PT35M"),
    SLOW(210, "PT24H", "PT64M"),
    FRESH_FOR_TWO_HOURS(40, "PT30M", "PT2H7M"),
    NOT_AT_NIGHT(10, "PT20M", "PT6H10M"),
    MOVED(30, "PT6H", "PT35M"),
    LIMITED(30, "PT6H", "PT4H"),
    SAYS_NOT_MODIFIED_WHATEVER_THERE_IS(20, "PT2H", "PT26H"),
    DRIPS(20, "PT6H", "PT4H"),
    SENDS_AN_ERROR_PAGE(20, "PT6H", "PT8H"),
    GONE(10, "PT6H", "PT30H"),
    DEAD(50, "PT1H", "PT999H");

    final int count;
    final Duration gap;
    final Duration late;

    Kind(int count, String gap, String late) {
      this.count = count;
      this.gap = Duration.parse(gap);
      this.late = Duration.parse(late);
    }
  }

  static List<ScriptedSource> all() {
    return List.of(Kind.values()).stream()
        .flatMap(kind ->
            IntStream.range(0, kind.count).mapToObj(number -> new ScriptedSource(kind, number)))
        .toList();
  }

  URI url() {
    String host = kind == Kind.LIMITED ? "host-" + number % 3 : kind + "-" + number;
    return URI.create(
        "https://" + host.toLowerCase(Locale.ROOT).replace('_', '-') + ".example/" + number);
  }

  URI newUrl() {
    return URI.create(url() + "/new");
  }

  /// The numbers of the entries in its document, oldest first.
  LongStream listed(Instant now) {
    long newest = Duration.between(at(0), now).dividedBy(kind.gap);
    return LongStream.rangeClosed(newest - IN_DOCUMENT + 1, newest);
  }

  Instant at(long entry) {
    Duration offset = kind.gap.dividedBy(kind.count).multipliedBy(number);
    return START.minus(kind.gap).minusSeconds(60).plus(offset).plus(kind.gap.multipliedBy(entry));
  }

  FetchResult answer(FetchRequest request, Instant now) {
    return switch (kind) {
      case DEAD -> new Failed(Trouble.UNREACHABLE.sentence());
      case GONE -> isBetween(now, 12, 99) ? new Gone() : sound(request, now);
      case DRIPS ->
          isBetween(now.minus(Duration.ofMinutes(number * 13L)), 12, 14)
              ? new Failed(Trouble.SLOW.sentence())
              : sound(request, now);
      case SENDS_AN_ERROR_PAGE ->
          isBetween(now, 16, 20)
              ? document(request, "<html><body>An error occurred.</body></html>", "")
              : sound(request, now);
      case LIMITED ->
          isBetween(now, 12, 13) ? new RateLimited(Duration.ofHours(3)) : sound(request, now);
      case SAYS_NOT_MODIFIED_WHATEVER_THERE_IS ->
          request.validators().etag().isPresent()
              ? new NotModified(request.validators())
              : sound(request, now);
      case FAST, STEADY, SLOW, FRESH_FOR_TWO_HOURS, NOT_AT_NIGHT, MOVED -> sound(request, now);
    };
  }

  private static boolean isBetween(Instant now, int fromHour, int toHour) {
    Duration time = Duration.between(START, now);
    return time.toHours() >= fromHour && time.toHours() < toHour;
  }

  private FetchResult sound(FetchRequest request, Instant now) {
    String etag = "\"" + listed(now).max().orElseThrow() + "\"";
    return request.validators().etag().filter(etag::equals).isPresent()
        ? new NotModified(validators(etag))
        : document(request, feed(now), etag);
  }

  private Fetched document(FetchRequest request, String text, String etag) {
    boolean moves = kind == Kind.MOVED && request.url().equals(url());
    return new Fetched(
        new Document(request.url(), "", text.getBytes(StandardCharsets.UTF_8)),
        validators(etag),
        moves ? Optional.of(newUrl()) : Optional.empty());
  }

  private Validators validators(String etag) {
    Optional<Duration> fresh =
        kind == Kind.FRESH_FOR_TWO_HOURS ? Optional.of(Duration.ofHours(2)) : Optional.empty();
    return new Validators(Optional.of(etag), Optional.empty(), fresh);
  }

  private String feed(Instant now) {
    String skips =
        kind == Kind.NOT_AT_NIGHT
            ? IntStream.range(0, 6)
                .mapToObj(hour -> "<hour>" + hour + "</hour>")
                .collect(Collectors.joining("", "<skipHours>", "</skipHours>"))
            : "";
    return listed(now)
        .mapToObj(entry ->
            "<item><guid>%d</guid><title>Entry %d</title><pubDate>%s</pubDate></item>"
                .formatted(entry, entry, at(entry)))
        .collect(Collectors.joining("", "<rss><channel>" + skips, "</channel></rss>"));
  }
}
