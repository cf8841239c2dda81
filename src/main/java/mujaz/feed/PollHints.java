package mujaz.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a feed says of how often it wishes to be polled: `ttl`, `skipHours` and `skipDays` of RSS
/// 2.0, and `updatePeriod` of the syndication module. What is no sensible value is passed over.
final class PollHints {

  private static final Map<String, Duration> PERIODS =
      Map.of(
          "hourly", Duration.ofHours(1),
          "daily", Duration.ofDays(1),
          "weekly", Duration.ofDays(7),
          "monthly", Duration.ofDays(30),
          "yearly", Duration.ofDays(365));

  private final FeedElement feed;

  PollHints(FeedElement feed) {
    this.feed = feed;
  }

  /// How long the feed stays as it is: the longer of `ttl` and the period between two updates.
  Optional<Duration> ttl() {
    return Stream.concat(minutes().stream(), period().stream()).max(Duration::compareTo);
  }

  Skips skips() {
    Set<Integer> hours =
        inside("skiphours", "hour")
            .flatMap(hour -> number(hour, 2).stream())
            .map(hour -> (int) (hour % 24))
            .collect(Collectors.toSet());
    Set<DayOfWeek> days =
        inside("skipdays", "day").flatMap(PollHints::day).collect(Collectors.toSet());
    return hours.isEmpty() && days.isEmpty() ? Skips.NONE : new Skips(hours, days);
  }

  private Optional<Duration> minutes() {
    return feed.own("ttl")
        .flatMap(ttl -> number(ttl.text(), 15))
        .filter(minutes -> minutes > 0)
        .map(Duration::ofMinutes);
  }

  private Optional<Duration> period() {
    long frequency =
        syndication("updateFrequency")
            .flatMap(times -> number(times, 6))
            .filter(times -> times > 0)
            .orElse(1L);
    return syndication("updatePeriod")
        .map(period -> period.strip().toLowerCase(Locale.ROOT))
        .flatMap(period -> Optional.ofNullable(PERIODS.get(period)))
        .map(period -> period.dividedBy(frequency));
  }

  private Optional<String> syndication(String name) {
    return feed.child(Vocabulary.SYNDICATION, name).map(FeedElement::text);
  }

  private Stream<String> inside(String list, String item) {
    return feed.allOwn(list).flatMap(found -> found.allOwn(item)).map(FeedElement::text);
  }

  private static Optional<Long> number(String text, int digits) {
    String written = text.strip();
    return written.length() <= digits && written.matches("[0-9]+")
        ? Optional.of(Long.parseLong(written))
        : Optional.empty();
  }

  private static Stream<DayOfWeek> day(String name) {
    String written = name.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(DayOfWeek.values()).filter(day -> day.name().equals(written));
  }
}
