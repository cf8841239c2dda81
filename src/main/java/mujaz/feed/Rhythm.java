package mujaz.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How a source publishes and when it wishes to be asked, as its documents told so far.
///
/// @param entries how many it published since then
/// @param since when the counting began; empty: it was never read
/// @param news when a poll last brought something new; empty: it was never read
/// @param read when its whole document was last read; empty: never
/// @param ttl how long it says that it stays as it is
public record Rhythm(
    int entries,
    Optional<Instant> since,
    Optional<Instant> news,
    Optional<Instant> read,
    Optional<Duration> ttl,
    Skips skips) {

  public static final Rhythm UNKNOWN =
      new Rhythm(
          0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Skips.NONE);

  private static final int COUNTED = 20;
  private static final Duration SOONEST_DOUBT = Duration.ofDays(1);

  /// The mean time between two entries, the present silence included: the estimate of the rate of a
  /// Poisson process from what was seen of it (Cho, Garcia-Molina: Estimating frequency of change,
  /// 2003). Zero when nothing is known yet.
  Duration gap(Instant now) {
    return since
        .map(start -> Duration.between(start, now).dividedBy(Math.max(entries, 1)))
        .filter(gap -> !gap.isNegative())
        .orElse(Duration.ZERO);
  }

  /// For how long nothing new came, as we saw it ourselves.
  Duration silence(Instant now) {
    return news.map(last -> Duration.between(last, now)).orElse(Duration.ZERO);
  }

  /// Whether a source that has only said "not modified" for so long should be asked for its whole
  /// document: for a day at least, and for three times its usual gap, which is silent by chance
  /// once in twenty times.
  boolean doubts(Instant now) {
    return read.filter(at -> at.plus(usualSilence(at)).isBefore(now)).isPresent();
  }

  private Duration usualSilence(Instant at) {
    Duration usual = gap(at).multipliedBy(3);
    return usual.compareTo(SOONEST_DOUBT) < 0 ? SOONEST_DOUBT : usual;
  }

  /// What is known after a document was read that brought this many new entries.
  Rhythm after(ParsedFeed parsed, int fresh, Instant now) {
    List<Instant> dates =
        parsed.entries().stream()
            .flatMap(entry -> entry.details().published().stream())
            .filter(date -> date.isBefore(now))
            .sorted(Comparator.reverseOrder())
            .limit(COUNTED)
            .toList();
    Rhythm counted = dates.size() > 1 ? dated(dates) : undated(fresh, now);
    Optional<Instant> last = fresh > 0 || news.isEmpty() ? Optional.of(now) : news;
    return new Rhythm(
        counted.entries, counted.since, last, Optional.of(now), parsed.ttl(), parsed.skips());
  }

  private static Rhythm dated(List<Instant> newestFirst) {
    return UNKNOWN.counting(newestFirst.size(), newestFirst.getLast());
  }

  /// What we saw ourselves; of a long time the second half counts.
  private Rhythm undated(int fresh, Instant now) {
    if (since.isEmpty()) {
      return counting(0, now);
    }
    int all = entries + fresh;
    return all <= COUNTED
        ? counting(all, since.get())
        : counting(all / 2, since.get().plus(Duration.between(since.get(), now).dividedBy(2)));
  }

  private Rhythm counting(int number, Instant start) {
    return new Rhythm(number, Optional.of(start), news, read, ttl, skips);
  }
}
