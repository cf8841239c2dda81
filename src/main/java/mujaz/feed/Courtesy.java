package mujaz.feed;

import java.time.Duration;
import java.util.Optional;
import mujaz.feed.FetchRequest.Kind;
import mujaz.feed.FetchResult.RateLimited;
import mujaz.feed.FetchResult.Refused;
import okhttp3.HttpUrl;

/// What comes before each request: whether the host wants to be left alone, what its robots.txt
/// says, and our turn at it. Hosts that the operator allows by name are the operator's own: nobody
/// waits for a turn at them, unless their robots.txt asks for it. Safe for use by many threads.
final class Courtesy {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HostPauses pauses;
  private final RobotsFiles robots;
  private final HostTurns turns;
  private final UrlGuard urls;

  Courtesy(HostPauses pauses, RobotsFiles robots, HostTurns turns, UrlGuard urls) {
    this.pauses = pauses;
    this.robots = robots;
    this.turns = turns;
    this.urls = urls;
  }

  /// Waits for our turn, which is to be given back by [#done].
  ///
  /// @return empty: it is our turn; else what to answer without asking
  Optional<FetchResult> refusal(Kind kind, HttpUrl url) throws InterruptedException {
    Optional<Duration> pause = pauses.remaining(url.host());
    if (pause.isPresent()) {
      return pause.map(RateLimited::new);
    }
    if (kind != Kind.ARTICLE) {
      return turn(url, Duration.ZERO);
    }
    return switch (robots.of(url)) {
      case RobotsFiles.Word.Silence(Duration left) -> Optional.of(new RateLimited(left));
      case RobotsFiles.Word.Rules(RobotsFile file) ->
          file.permits(WebUri.of(url))
              ? turn(url, file.delay())
              : Optional.of(new Refused(Trouble.ROBOTS.sentence()));
    };
  }

  private Optional<FetchResult> turn(HttpUrl url, Duration delay) throws InterruptedException {
    Duration usual = urls.isTrusted(url) ? Duration.ZERO : HostTurns.GAP;
    Duration gap = usual.compareTo(delay) < 0 ? delay : usual;
    return gap.isZero()
        ? Optional.empty()
        : turns.take(url.host(), gap, PATIENCE).map(RateLimited::new);
  }

  void done(HttpUrl url) {
    turns.done(url.host());
  }

  Duration busy(HttpUrl url) {
    return urls.isTrusted(url) ? Duration.ZERO : turns.busy(url.host());
  }
}
