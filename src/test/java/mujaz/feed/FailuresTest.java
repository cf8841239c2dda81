package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mujaz.feed.FetchResult.NotModified;
import mujaz.testing.StoreOnDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// when all feeds fail at once, our own network is down.
class FailuresTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final String SILENCE = Trouble.UNKNOWN_HOST.sentence();

  @RegisterExtension final StoreOnDisk disk = new StoreOnDisk(() -> NOW);

  private final FeedStore feeds = disk.store().feeds();
  private final List<Feed> told = new ArrayList<>();
  private final Failures failures =
      new Failures(
          feeds,
          new NextPoll(PollRules.every(Duration.ofMinutes(5)).pace()),
          (feed, reason) -> told.add(feed));

  @Test
  void r_86_an_outage_of_our_own_is_not_counted_against_any_feed() {
    List<Feed> well = IntStream.range(0, 50).mapToObj(this::wellFeed).toList();

    for (int round = 0; round < 10; round++) {
      well.forEach(feed -> failures.failing(known(feed), SILENCE, NOW));
    }

    assertThat(well).extracting(feed -> known(feed).history().failures()).containsOnly(0);
    assertThat(told).isEmpty();
  }

  @Test
  void r_86_after_an_answer_silence_counts_again() {
    List<Feed> well = IntStream.range(0, 4).mapToObj(this::wellFeed).toList();
    well.forEach(feed -> failures.failing(known(feed), SILENCE, NOW));

    failures.note(new NotModified(Validators.NONE));
    failures.failing(known(well.getFirst()), SILENCE, NOW);

    assertThat(known(well.getFirst()).history().failures()).isOne();
  }

  @Test
  void r_86_feeds_of_one_host_or_feeds_that_were_dead_before_make_no_outage() {
    List<Feed> oneHost =
        IntStream.range(0, 5).mapToObj(i -> well("https://one.example/" + i)).toList();
    oneHost.forEach(feed -> failures.failing(known(feed), SILENCE, NOW));
    List<Feed> dead =
        IntStream.range(0, 5)
            .mapToObj(i -> feeds.add(URI.create("https://dead-" + i + ".example/")))
            .toList();
    dead.forEach(feed -> failures.failing(known(feed), SILENCE, NOW));

    assertThat(oneHost).extracting(feed -> known(feed).history().failures()).containsOnly(1);
    assertThat(dead).extracting(feed -> known(feed).history().failures()).containsOnly(1);
  }

  @Test
  void a_server_that_answers_with_an_error_fails_even_when_all_do() {
    List<Feed> well = IntStream.range(0, 9).mapToObj(this::wellFeed).toList();

    well.forEach(feed -> failures.failing(known(feed), Trouble.AILING.sentence(502), NOW));

    assertThat(well).extracting(feed -> known(feed).history().failures()).containsOnly(1);
  }

  private Feed wellFeed(int number) {
    return well("https://site-" + number + ".example/feed");
  }

  private Feed well(String url) {
    Feed feed = feeds.add(URI.create(url));
    feeds.saveNotModified(feed.id(), Validators.NONE, NOW);
    return feed;
  }

  private Feed known(Feed feed) {
    return Optional.of(feed.id()).flatMap(feeds::find).orElseThrow();
  }
}
