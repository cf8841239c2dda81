package mujaz.feed;

import java.time.Duration;

/// How often sources are asked, and how much of what they say is news.
///
/// @param pace bounds of the time between two polls of one feed
/// @param firstNews how many entries of a feed's first poll are told to its subscribers
/// @param firstRead how many more of the first poll are read, so that they can be looked up
/// @param mostNews how many new entries of a later poll are told; the rest is read only
public record PollRules(Pace pace, int firstNews, int firstRead, int mostNews) {

  /// Bounds of the time between two polls of one feed.
  public record Pace(Duration shortest, Duration longest) {

    public Pace {
      if (shortest.isNegative() || shortest.isZero() || longest.compareTo(shortest) < 0) {
        throw new IllegalArgumentException("no pace: " + shortest + " to " + longest);
      }
    }

    Duration clamp(Duration wish) {
      if (wish.compareTo(shortest) < 0) {
        return shortest;
      }
      return wish.compareTo(longest) > 0 ? longest : wish;
    }

    /// Twice as long after each further failure.
    Duration afterFailures(int failures) {
      Duration wish = shortest;
      for (int i = 1; i < failures && wish.compareTo(longest) < 0; i++) {
        wish = wish.multipliedBy(2);
      }
      return clamp(wish);
    }
  }

  /// Polls every `shortest` at most, once a day at least.
  public static PollRules every(Duration shortest) {
    Duration day = Duration.ofDays(1);
    Duration longest = shortest.compareTo(day) > 0 ? shortest : day;
    return new PollRules(new Pace(shortest, longest), 1, 9, 20);
  }
}
