package mujaz.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;

/// How long to wait until the next poll of a feed.
///
/// A feed is asked twelve times as often as it publishes, so that its news is late by a
/// twenty-fourth of its usual gap on average. (An interval from the rate of publication is what
/// miniflux calls "entry frequency".) It is asked at least once in twelve of our shortest
/// intervals, less often only after weeks of silence, an hour for each, or where its server or its
/// document ask for it. Where our shortest interval is less than a minute, somebody is trying
/// things out, and nothing is learned. A wait is never shorter than what it is made of: jitter only
/// adds, up to a twentieth.
final class NextPoll {

  private static final int POLLS_AN_ENTRY = 12;

  /// An hour, with the usual shortest interval.
  private static final int MOST_TIMES = 12;

  /// An hour for each week: the hours of a week.
  private static final int WEEK = 168;

  private static final Duration LEARNING = Duration.ofMinutes(1);
  private static final double JITTER = 0.05;

  private final PollRules.Pace pace;

  NextPoll(PollRules.Pace pace) {
    this.pace = pace;
  }

  /// @param fresh how long the server said that its answer stays fresh
  Duration afterAnswer(FeedId feed, Rhythm rhythm, Optional<Duration> fresh, Instant now) {
    Duration learned = learned(rhythm, now);
    Duration wish = longer(learned, longer(fresh.orElse(learned), rhythm.ttl().orElse(learned)));
    Instant due = now.plus(spread(feed, pace.clamp(wish), now));
    return Duration.between(now, rhythm.skips().after(due));
  }

  private Duration learned(Rhythm rhythm, Instant now) {
    if (pace.shortest().compareTo(LEARNING) < 0) {
      return pace.shortest();
    }
    Duration often = rhythm.gap(now).dividedBy(POLLS_AN_ENTRY);
    Duration most = pace.shortest().multipliedBy(MOST_TIMES);
    return longer(often.compareTo(most) < 0 ? often : most, rhythm.silence(now).dividedBy(WEEK));
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
