package mujaz.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import mujaz.feed.FetchResult.Failed;
import mujaz.feed.FetchResult.Fetched;
import mujaz.feed.FetchResult.Gone;
import mujaz.feed.FetchResult.NotModified;
import mujaz.feed.FetchResult.RateLimited;
import mujaz.feed.FetchResult.Refused;

/// When a source may be asked again, and by when it must be: the rules of `docs/feeds.md`, written
/// down a second time from what the source is, not from what the program knows of it.
final class PermittedTimes {

  private static final Duration SHORTEST = Duration.ofMinutes(5);
  private static final Duration DAY = Duration.ofDays(1);

  private final ScriptedSource source;
  private Instant earliest = ScriptedSource.START;
  private Instant latest = ScriptedSource.START;
  private Optional<String> etag = Optional.empty();
  private Instant oldest = ScriptedSource.START;
  private Instant read = Instant.MAX;
  private Instant news = ScriptedSource.START;
  private int failures;

  PermittedTimes(ScriptedSource source) {
    this.source = source;
  }

  Instant earliest() {
    return earliest;
  }

  Instant latest() {
    return latest;
  }

  /// As the source is to be asked now.
  FetchRequest request(Instant now) {
    Validators validators =
        read.isBefore(now.minus(longer(DAY, gap(read).multipliedBy(3))))
            ? Validators.NONE
            : new Validators(etag, Optional.empty());
    return new FetchRequest(source.url(), validators, FetchRequest.Kind.FEED);
  }

  void answered(FetchResult result, Instant at) {
    switch (result) {
      case Fetched fetched when isFeed(fetched) -> document(fetched, at);
      case NotModified(Validators validators) -> well(validators.fresh(), at);
      case RateLimited(Duration pause) -> permit(at, pause);
      case Gone _ -> earliest = latest = Instant.MAX;
      case Fetched _, Failed _, Refused _ -> failed(at);
    }
  }

  /// The host of the source wants to be left alone until then; it was not asked.
  void paused(Duration left, Instant at) {
    permit(at, longer(left, SHORTEST));
  }

  private static boolean isFeed(Fetched fetched) {
    return new String(fetched.document().body(), StandardCharsets.UTF_8).startsWith("<rss>");
  }

  private void document(Fetched fetched, Instant at) {
    Optional<String> now = fetched.validators().etag();
    news = now.equals(etag) ? news : at;
    etag = now;
    read = at;
    oldest = source.at(source.listed(at).max().orElseThrow() - 19);
    well(fetched.validators().fresh(), at);
  }

  private void well(Optional<Duration> fresh, Instant at) {
    failures = 0;
    Duration often = gap(at).dividedBy(12);
    Duration learned = often.compareTo(Duration.ofHours(1)) < 0 ? often : Duration.ofHours(1);
    Duration silent = Duration.between(news, at).dividedBy(168);
    Duration wait = longer(longer(learned, silent), fresh.orElse(SHORTEST));
    permit(at, longer(wait, SHORTEST));
  }

  private void failed(Instant at) {
    failures++;
    Duration wait = SHORTEST.multipliedBy(1L << Math.min(failures - 1, 12));
    permit(at, wait.compareTo(DAY) < 0 ? wait : DAY);
  }

  private void permit(Instant at, Duration wait) {
    earliest = open(at.plus(wait));
    latest = open(at.plus(wait).plus(wait.dividedBy(20)));
  }

  private Duration gap(Instant at) {
    return at.equals(Instant.MAX) ? Duration.ZERO : Duration.between(oldest, at).dividedBy(20);
  }

  private Instant open(Instant due) {
    Instant at = due;
    while (source.kind() == ScriptedSource.Kind.NOT_AT_NIGHT
        && at.atOffset(ZoneOffset.UTC).getHour() < 6) {
      at = at.plus(Duration.ofHours(1));
    }
    return at;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }
}
