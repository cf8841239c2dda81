package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import mujaz.feed.FetchResult.Failed;
import mujaz.feed.FetchResult.RateLimited;
import mujaz.feed.NewEntry.Reading;
import org.junit.jupiter.api.Test;

/// What is seen of a source before it is kept.
class FirstLookTest extends PollerStage {

  @Test
  void r_87_a_first_look_stores_nothing_until_it_is_kept() throws Exception {
    answers.add(fetched(feed(1, 30)));
    FirstLook.Legible look = (FirstLook.Legible) poller.look(URL);

    assertThat(feeds.stored).isEmpty();
    assertThat(look.newest()).map(Entry::title).contains("Title 30");
    assertThat(poller.keep(feeds.find(new FeedId(1)).orElseThrow(), look))
        .isGreaterThanOrEqualTo(HOUR);

    assertThat(feeds.stored).hasSize(30);
    assertThat(feeds.count(Reading.NEWS)).isEqualTo(1);
    assertThat(requests).hasSize(1);
  }

  @Test
  void a_first_look_at_what_is_no_feed_says_why_and_is_no_failure_of_a_feed() throws Exception {
    answers.add(new Failed("The connection broke off."));
    answers.add(fetched("<html><body>Welcome</body></html>"));
    answers.add(new RateLimited(HOUR));
    answers.add(new RateLimited(HOUR));

    assertThat(poller.look(URL)).isEqualTo(new FirstLook.Unreadable("The connection broke off."));
    assertThat(poller.look(URL)).isInstanceOf(FirstLook.Unreadable.class);
    assertThat(poller.look(URL)).isInstanceOf(FirstLook.Unreadable.class);
    assertThat(feeds.failures).isZero();
  }
}
