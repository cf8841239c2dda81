package mujaz.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;

/// How long to wait until the next poll of a feed.
///
/// A feed is asked twelve times as often as it publishes, so that its news is late by a
/// twenty-fourth of its usual gap on average; less often where its server or its document ask for
/// it. (An interval from the rate of publication is what miniflux calls "entry frequency".) A wait
/// is never shorter than what it is made of: jitter only adds, up to a twentieth.
final class NextPoll {

  private static final int POLLS_AN_ENTRY = 12;
  private static final double JITTER = 0.05;

  private final PollRules.Pace pace;

  NextPoll(PollRules.Pace pace) {
    this.pace = pace;
  }

  /// @param fresh how long the server said that its answer stays fresh
  Duration afterAnswer(FeedId feed, Rhythm rhythm, Optional<Duration> fresh, Instant now) {
    Duration learned = rhythm.gap(now).dividedBy(POLLS_AN_ENTRY);
    Duration wish = longer(learned, longer(fresh.orElse(learned), rhythm.ttl().orElse(learned)));
    Instant due = now.plus(spread(feed, pace.clamp(wish), now));
    return Duration.between(now, rhythm.skips().after(due));
  }

  Duration afterFailure(FeedId feed, int failures, Instant now) {
    return spread(feed, pace.afterFailures(failures), now);
  }

  /// A pause that a host asked for is kept in full, however long it is.
  Duration afterPause(FeedId feed, Duration pause, Instant now) {
    return spread(feed, longer(pause, pace.shortest()), now);
  }

  /// The same for the same feed and time, so that a test can foretell it.
  private static Duration spread(FeedId feed, Duration wait, Instant now) {
    double share = new SplittableRandom(feed.value() * 31 + now.toEpochMilli()).nextDouble();
    return wait.plusMillis((long) (wait.toMillis() * JITTER * share));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }
}
