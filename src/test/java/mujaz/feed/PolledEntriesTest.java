package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import mujaz.feed.NewEntry.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Which entries of a document are new, and how many are told.
class PolledEntriesTest extends PollerStage {

  @Test
  void r_93_the_first_poll_tells_the_newest_and_keeps_the_rest_quiet() throws Exception {
    assertThat(((PollOutcome.Read) poll(fetched(feed(1, 30)))).stored()).isEqualTo(30);

    assertThat(feeds.count(Reading.NEWS)).isEqualTo(1);
    assertThat(feeds.count(Reading.ARCHIVE)).isEqualTo(9);
    assertThat(feeds.count(Reading.SEEN)).isEqualTo(20);
    assertThat(feeds.stored.getLast().entry().title()).isEqualTo("Title 30");
    assertThat(feeds.stored.getLast().reading()).isEqualTo(Reading.NEWS);
  }

  @Test
  void r_91_later_polls_tell_the_set_difference_in_any_order() throws Exception {
    poll(fetched(feed(1, 3)));
    feeds.stored.clear();

    poll(fetched(feed(0, 4)));

    assertThat(feeds.stored)
        .extracting(entry -> entry.entry().title())
        .containsExactly("Title 0", "Title 4");
    assertThat(feeds.count(Reading.NEWS)).isEqualTo(2);
  }

  @Test
  void r_90_what_is_more_than_the_cap_is_kept_and_counted() throws Exception {
    poll(fetched(feed(1, 3)));
    feeds.stored.clear();

    poll(fetched(feed(1, 28)));

    assertThat(feeds.count(Reading.NEWS)).isEqualTo(20);
    assertThat(feeds.count(Reading.ARCHIVE)).isEqualTo(5);
    assertThat(feeds.stored.getLast().more()).isEqualTo(5);
    assertThat(feeds.stored).filteredOn(entry -> entry.more() > 0).hasSize(1);
  }

  @Test
  void r_90_a_first_poll_and_a_usual_one_leave_nothing_to_name() throws Exception {
    poll(fetched(feed(1, 40)));
    poll(fetched(feed(1, 60)));

    assertThat(feeds.stored).allMatch(entry -> entry.more() == 0);
  }

  @Test
  void r_89_a_feed_whose_identities_all_change_tells_only_what_is_new() throws Exception {
    poll(fetched(feed(1, 10)));
    feeds.stored.clear();

    poll(
        fetched(
            feed(1, 10)
                .replace("<guid>g", "<guid>new-")
                .replace("<title>N", recent() + "<title>N")));

    assertThat(feeds.stored)
        .filteredOn(entry -> entry.reading() == Reading.NEWS)
        .extracting(entry -> entry.entry().title())
        .containsExactly("Fresh");
    assertThat(feeds.count(Reading.SEEN)).isEqualTo(10);
  }

  @Test
  void what_bears_the_date_of_the_last_poll_is_news_though_nothing_is_known() throws Exception {
    poll(fetched(feed(1, 3)));
    feeds.stored.clear();

    poll(
        fetched(
            "<rss><channel>" + recent() + recent().replace("Fresh", "Late") + "</channel></rss>"));

    assertThat(feeds.count(Reading.NEWS)).isEqualTo(2);
  }

  private static String recent() {
    return "<item><title>Fresh</title><pubDate>" + NOW.minus(HOUR) + "</pubDate></item>";
  }

  @Test
  void r_94_a_changed_title_is_nothing_new() throws Exception {
    poll(fetched(feed(1, 3)));
    feeds.stored.clear();

    PollOutcome outcome = poll(fetched(feed(1, 3).replace("Title", "Corrected title")));

    assertThat(((PollOutcome.Read) outcome).stored()).isZero();
    assertThat(feeds.stored).isEmpty();
  }

  @Test
  void r_92_an_entry_from_the_future_does_not_hide_the_newest() throws Exception {
    String future =
        item(9)
            .replaceFirst(
                "<pubDate>.*</pubDate>", "<pubDate>Mon, 01 Jan 2099 00:00:00 GMT</pubDate>");

    poll(fetched("<rss><channel>" + item(1) + future + "</channel></rss>"));

    assertThat(feeds.stored.getLast().entry().title()).isEqualTo("Title 9");
    assertThat(feeds.stored).hasSize(2);
  }

  @Test
  void a_flood_is_capped_and_the_rest_can_be_looked_up() throws Exception {
    poll(fetched(feed(1, 2)));
    feeds.stored.clear();

    poll(fetched(feed(1, 52)));

    assertThat(feeds.count(Reading.NEWS)).isEqualTo(20);
    assertThat(feeds.count(Reading.ARCHIVE)).isEqualTo(30);
  }

  @Test
  @Timeout(20)
  void r_89_a_document_of_very_many_entries_is_cut_and_costs_no_more_than_its_length()
      throws Exception {
    poll(fetched(feed(1, 50_000)));
    assertThat(feeds.stored).hasSize(ParsedFeed.MOST_ENTRIES);

    poll(fetched(feed(50_001, 100_000)));

    assertThat(feeds.stored).hasSize(2 * ParsedFeed.MOST_ENTRIES);
  }
}
