package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mujaz.feed.FetchResult.Failed;
import mujaz.feed.FetchResult.Gone;
import mujaz.feed.FetchResult.NotModified;
import mujaz.feed.FetchResult.RateLimited;
import mujaz.feed.NewEntry.Reading;
import org.junit.jupiter.api.Test;

/// What a poll leads to, and when the next one is due.
class FeedPollerTest extends PollerStage {

  @Test
  void r_76_validators_are_stored_with_the_entries_only() throws Exception {
    poll(fetched("this is no feed"));
    assertThat(feeds.validators).isEqualTo(Validators.NONE);

    poll(fetched(feed(1, 2)));
    assertThat(feeds.validators).isEqualTo(V1);

    poll(new NotModified(V1));
    assertThat(requests.getLast().validators()).isEqualTo(V1);
  }

  @Test
  void r_77_not_modified_counts_as_a_good_poll() throws Exception {
    poll(fetched(feed(1, 3)));
    assertThat(poll(new NotModified(V1))).isInstanceOf(PollOutcome.Unchanged.class);
    assertThat(feeds.failures).isZero();
  }

  @Test
  void r_93_nothing_changed_before_anything_was_read_is_no_first_poll() throws Exception {
    assertThat(poll(new NotModified(V1))).isInstanceOf(PollOutcome.Failing.class);

    poll(fetched(feed(1, 30)));

    assertThat(feeds.count(Reading.NEWS)).isEqualTo(1);
  }

  @Test
  void a_server_that_says_not_modified_for_too_long_is_asked_for_everything() throws Exception {
    poll(fetched(feed(1, 3)));
    poll(new NotModified(V1));
    assertThat(requests.getLast().validators()).isEqualTo(V1);

    now = now.plus(Duration.ofDays(400));
    poll(fetched(feed(1, 3)));
    assertThat(requests.getLast().validators()).isEqualTo(Validators.NONE);

    poll(new NotModified(V1));
    assertThat(requests.getLast().validators()).isEqualTo(V1);
  }

  @Test
  void r_78_a_pause_is_kept_in_full_and_is_no_failure() throws Exception {
    Duration week = Duration.ofDays(7);

    assertThat(poll(new RateLimited(week)).next()).isBetween(week, jittered(week));
    assertThat(feeds.failures).isZero();
  }

  @Test
  void r_81_an_absurd_ttl_is_clamped() throws Exception {
    assertThat(next("<ttl>1</ttl>")).isBetween(HOUR, jittered(HOUR));
    assertThat(next("<ttl>999999</ttl>"))
        .isBetween(Duration.ofDays(1), jittered(Duration.ofDays(1)));
    assertThat(next("<ttl>120</ttl>"))
        .isBetween(Duration.ofHours(2), jittered(Duration.ofHours(2)));
  }

  private Duration next(String hint) throws InterruptedException {
    return poll(fetched("<rss><channel>" + hint + "</channel></rss>")).next();
  }

  @Test
  void failures_back_off_to_a_day_and_never_for_ever() throws Exception {
    List<Duration> pauses = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      pauses.add(poll(new Failed("The server cannot be reached.")).next());
    }

    for (int i = 0; i < 4; i++) {
      Duration expected = HOUR.multipliedBy(1 << i);
      assertThat(pauses.get(i)).isBetween(expected, jittered(expected));
    }
    Duration day = Duration.ofDays(1);
    assertThat(pauses.getLast()).isBetween(day, jittered(day));
  }

  @Test
  void r_85_who_looks_after_the_sources_is_told_when_failing_lasts() throws Exception {
    poll(fetched(feed(1, 3)));
    for (int i = 0; i < 5; i++) {
      poll(new Failed(Trouble.MISSING.sentence(404)));
    }
    assertThat(told).isEmpty();

    now = now.plus(Duration.ofDays(1));
    poll(new Failed(Trouble.MISSING.sentence(404)));
    assertThat(told).containsExactly(Trouble.MISSING.sentence(404));
  }

  @Test
  void a_feed_that_is_gone_is_polled_no_more_and_somebody_is_told() throws Exception {
    assertThat(poll(new Gone())).isInstanceOf(PollOutcome.Removed.class);

    assertThat(feeds.polling).isEqualTo(Polling.GONE);
    assertThat(told).containsExactly(Trouble.GONE.sentence());
    assertThat(feeds.find(new FeedId(1))).isPresent();
  }

  @Test
  void r_100_a_feed_that_its_last_reader_has_left_rests_and_asks_nobody() throws Exception {
    feeds.polling = Polling.READ;
    feeds.read = true;
    poll(fetched(feed(1, 3)));

    feeds.read = false;
    assertThat(poller.poll(new FeedId(1))).isInstanceOf(PollOutcome.Removed.class);

    assertThat(feeds.polling).isEqualTo(Polling.RESTING);
    assertThat(requests).hasSize(1);
  }

  @Test
  void a_feed_that_nobody_follows_yet_is_polled_all_the_same() throws Exception {
    assertThat(poll(fetched(feed(1, 3)))).isInstanceOf(PollOutcome.Read.class);
  }

  @Test
  void r_101_a_channel_that_loses_its_preview_is_a_failure_with_that_reason() throws Exception {
    poll(fetched(TelegramPreviewTest.page()));

    PollOutcome outcome =
        poll(fetched("<html><body><div class=\"tgme_page\">Contact</div></body></html>"));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            PollOutcome.Failing.class,
            failing -> assertThat(failing.reason()).isEqualTo(Trouble.NO_PREVIEW.sentence()));
    assertThat(feeds.failures).isEqualTo(1);
  }

  @Test
  void a_feed_that_was_removed_is_not_fetched() throws Exception {
    assertThat(poller.poll(new FeedId(99))).isInstanceOf(PollOutcome.Removed.class);
    assertThat(requests).isEmpty();
  }

  private static Duration jittered(Duration wait) {
    return wait.plus(wait.dividedBy(20));
  }
}
