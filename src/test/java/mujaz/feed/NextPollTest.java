package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextPollTest {

  /// A Sunday, 21:30.
  private static final Instant NOW = Instant.parse("2026-11-22T21:30:00Z");

  private static final FeedId FEED = new FeedId(7);

  private final NextPoll next = new NextPoll(PollRules.every(Duration.ofMinutes(5)).pace());

  /// Entries at even distances are polled for twelve times a distance, within our bounds.
  @ParameterizedTest
  @CsvSource({
    "PT1M, PT5M",
    "PT1H, PT5M",
    "PT2H, PT10M",
    "PT6H, PT30M",
    "PT24H, PT1H",
    "PT720H, PT1H"
  })
  void the_interval_is_learned_from_how_often_a_source_publishes(Duration gap, Duration wait) {
    Rhythm rhythm = read(Rhythm.UNKNOWN, 30, gap);

    assertThat(after(rhythm, NOW)).isBetween(wait, jittered(wait));
  }

  @Test
  void silence_makes_it_longer_and_news_shorter_again() {
    Rhythm rhythm = read(Rhythm.UNKNOWN, 20, Duration.ofHours(1));

    assertThat(after(rhythm, NOW.plus(Duration.ofDays(1)))).isLessThan(Duration.ofMinutes(15));
    assertThat(after(rhythm, NOW.plus(Duration.ofDays(28)))).isGreaterThan(Duration.ofHours(4));
    assertThat(after(rhythm, NOW.plus(Duration.ofDays(900)))).isGreaterThan(Duration.ofHours(23));
    assertThat(after(read(rhythm, 20, Duration.ofHours(1)), NOW)).isLessThan(Duration.ofMinutes(6));
  }

  @Test
  void old_dates_of_a_feed_that_is_new_to_us_do_not_make_it_wait() {
    Rhythm rhythm = read(Rhythm.UNKNOWN, 20, Duration.ofDays(300));

    assertThat(after(rhythm, NOW)).isLessThan(Duration.ofMinutes(64));
  }

  @Test
  void an_interval_of_seconds_is_kept_as_it_is() {
    NextPoll trial = new NextPoll(PollRules.every(Duration.ofSeconds(2)).pace());
    Rhythm slow = read(Rhythm.UNKNOWN, 20, Duration.ofDays(1));

    assertThat(trial.afterAnswer(FEED, slow, Optional.empty(), NOW))
        .isBetween(Duration.ofSeconds(2), Duration.ofMillis(2_100));
  }

  @Test
  void without_dates_what_we_saw_ourselves_counts() {
    Rhythm rhythm = Rhythm.UNKNOWN.after(undated(30), 30, NOW);
    assertThat(after(rhythm, NOW)).isLessThan(Duration.ofMinutes(6));

    Instant now = NOW;
    for (int day = 0; day < 60; day++) {
      now = now.plus(Duration.ofDays(1));
      rhythm = rhythm.after(undated(30), 1, now);
    }
    assertThat(after(rhythm, now)).isBetween(Duration.ofMinutes(60), Duration.ofMinutes(63));
  }

  @Test
  void an_entry_from_the_future_or_a_single_one_teaches_nothing() {
    Rhythm rhythm = Rhythm.UNKNOWN.after(dated(2, NOW.plus(Duration.ofDays(9))), 2, NOW);

    assertThat(rhythm.entries()).isZero();
    assertThat(rhythm.since()).contains(NOW);
  }

  @Test
  void r_81_freshness_and_ttl_make_it_longer_within_our_bounds() {
    Rhythm fast = read(Rhythm.UNKNOWN, 20, Duration.ofMinutes(1));
    Duration hour = Duration.ofHours(1);
    Duration day = Duration.ofDays(1);

    assertThat(next.afterAnswer(FEED, fast, Optional.of(hour), NOW))
        .isBetween(hour, jittered(hour));
    assertThat(next.afterAnswer(FEED, fast, Optional.of(Duration.ofDays(365)), NOW))
        .isBetween(day, jittered(day));
    assertThat(next.afterAnswer(FEED, fast, Optional.of(Duration.ZERO), NOW))
        .isGreaterThanOrEqualTo(Duration.ofMinutes(5));
    Rhythm slow =
        new Rhythm(
            1, Optional.of(NOW), Optional.of(NOW), Optional.of(NOW), Optional.of(hour), Skips.NONE);
    assertThat(after(slow, NOW)).isBetween(hour, jittered(hour));
  }

  @Test
  void hours_and_days_that_a_feed_wants_skipped_are_skipped() {
    Skips nights = new Skips(Set.of(21, 22, 23, 0, 1, 2, 3, 4, 5), Set.of());
    Skips mondays = new Skips(Set.of(), Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY));

    assertThat(NOW.plus(after(skipping(nights), NOW)))
        .isBetween(Instant.parse("2026-11-23T06:00:00Z"), Instant.parse("2026-11-23T06:59:59Z"));
    assertThat(NOW.plus(after(skipping(mondays), NOW)))
        .isBetween(Instant.parse("2026-11-24T00:00:00Z"), Instant.parse("2026-11-24T00:59:59Z"));
  }

  @Test
  void r_81_a_feed_that_wants_all_hours_skipped_is_not_believed() {
    Set<Integer> all = Set.copyOf(IntStream.range(0, 24).boxed().toList());

    assertThat(after(skipping(new Skips(all, Set.of())), NOW)).isLessThan(Duration.ofMinutes(6));
  }

  @Test
  void r_80_jitter_spreads_feeds_and_is_the_same_for_the_same_feed_and_time() {
    Duration day = Duration.ofDays(1);
    List<Duration> waits =
        IntStream.range(0, 100).mapToObj(id -> next.afterPause(new FeedId(id), day, NOW)).toList();

    assertThat(waits).doesNotHaveDuplicates().allMatch(wait -> wait.compareTo(day) >= 0);
    assertThat(next.afterPause(new FeedId(3), day, NOW)).isEqualTo(waits.get(3));
  }

  private Duration after(Rhythm rhythm, Instant now) {
    return next.afterAnswer(FEED, rhythm, Optional.empty(), now);
  }

  private static Rhythm skipping(Skips skips) {
    return new Rhythm(
        20, Optional.of(NOW), Optional.of(NOW), Optional.of(NOW), Optional.empty(), skips);
  }

  private static Rhythm read(Rhythm before, int entries, Duration gap) {
    List<Entry> list =
        IntStream.rangeClosed(1, entries)
            .mapToObj(number -> entry(Optional.of(NOW.minus(gap.multipliedBy(number)))))
            .toList();
    return before.after(feed(list), entries, NOW);
  }

  private static ParsedFeed undated(int entries) {
    return feed(IntStream.range(0, entries).mapToObj(_ -> entry(Optional.empty())).toList());
  }

  private static ParsedFeed dated(int entries, Instant date) {
    return feed(IntStream.range(0, entries).mapToObj(_ -> entry(Optional.of(date))).toList());
  }

  private static Entry entry(Optional<Instant> published) {
    Entry.Details none = Entry.Details.NONE;
    return new Entry(
        Optional.empty(),
        Optional.empty(),
        "Title",
        "",
        new Entry.Details(
            published, none.author(), none.categories(), none.enclosures(), none.lang()));
  }

  private static ParsedFeed feed(List<Entry> entries) {
    return new ParsedFeed(
        "rss_2.0", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), entries);
  }

  private static Duration jittered(Duration wait) {
    return wait.plus(wait.dividedBy(20));
  }
}
