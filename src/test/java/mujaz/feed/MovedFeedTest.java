package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import mujaz.feed.FetchResult.Fetched;
import mujaz.feed.NewEntry.Reading;
import org.junit.jupiter.api.Test;

/// Feeds that are at another address now.
class MovedFeedTest extends PollerStage {

  @Test
  void r_99_at_a_new_address_nothing_is_told_again() throws Exception {
    poll(fetched(feed(1, 10)));
    feeds.stored.clear();
    answers.add(fetched(feed(1, 10).replace("<guid>g", "<guid>new-")));

    FirstLook look = poller.look(URI.create("https://new.example/feed"));
    poller.keep(feeds.find(new FeedId(1)).orElseThrow(), (FirstLook.Legible) look);

    assertThat(feeds.stored).hasSize(10).allMatch(entry -> entry.reading() == Reading.SEEN);
  }

  @Test
  void r_82_a_move_is_saved_after_it_was_met_three_times() throws Exception {
    URI target = URI.create("https://new.example/feed");
    for (int i = 0; i < 3; i++) {
      assertThat(feeds.url).isEqualTo(URL);
      poll(new Fetched(document(feed(1, 1)), V1, Optional.of(target)));
    }

    assertThat(feeds.url).isEqualTo(target);
  }

  @Test
  void r_83_a_feed_that_moved_to_where_another_is_becomes_part_of_it() throws Exception {
    URI target = URI.create("https://new.example/feed");
    feeds.other = Optional.of(another(target));
    for (int i = 0; i < 3; i++) {
      assertThat(feeds.merged).isEmpty();
      poll(new Fetched(document(feed(1, 1)), V1, Optional.of(target)));
    }

    assertThat(feeds.merged).containsExactly(new FeedId(1), new FeedId(2));
    assertThat(feeds.url).isEqualTo(URL);
  }

  @Test
  void r_83_of_two_feeds_that_become_one_the_polled_one_stays() throws Exception {
    URI target = URI.create("https://new.example/feed");
    PollHistory resting =
        new PollHistory(
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Polling.RESTING,
            Rhythm.UNKNOWN);
    feeds.other =
        Optional.of(new Feed(new FeedId(2), target, Optional.empty(), Validators.NONE, resting));
    for (int i = 0; i < 3; i++) {
      poll(new Fetched(document(feed(1, 1)), V1, Optional.of(target)));
    }

    assertThat(feeds.merged).containsExactly(new FeedId(2), new FeedId(1));
    assertThat(feeds.url).isEqualTo(target);
  }

  private static Feed another(URI url) {
    return new Feed(
        new FeedId(2), url, Optional.empty(), Validators.NONE, PollHistory.NEVER_POLLED);
  }
}
