package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mujaz.feed.FetchResult.Document;
import mujaz.feed.FetchResult.Failed;
import mujaz.feed.FetchResult.Fetched;
import mujaz.feed.FetchResult.Gone;
import mujaz.feed.FetchResult.NotModified;
import mujaz.feed.FetchResult.RateLimited;
import mujaz.feed.NewEntry.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FeedPollerTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final URI URL = URI.create("https://news.example/feed");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Validators V1 = new Validators(Optional.of("\"v1\""), Optional.empty());

  private final OneFeed feeds = new OneFeed();
  private final List<String> told = new ArrayList<>();
  private Instant now = NOW;
  private final Deque<FetchResult> answers = new ArrayDeque<>();
  private final List<FetchRequest> requests = new ArrayList<>();
  private final FeedPoller poller =
      new FeedPoller(
          feeds,
          request -> {
            requests.add(request);
            return answers.isEmpty() ? new Failed("nothing there") : answers.removeFirst();
          },
          PollRules.every(HOUR),
          (feed, reason) -> told.add(reason),
          () -> now);

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
  void r_99_at_a_new_address_nothing_is_told_again() throws Exception {
    poll(fetched(feed(1, 10)));
    feeds.stored.clear();
    answers.add(fetched(feed(1, 10).replace("<guid>g", "<guid>new-")));

    FirstLook look = poller.look(URI.create("https://new.example/feed"));
    poller.keep(feeds.find(new FeedId(1)).orElseThrow(), (FirstLook.Legible) look);

    assertThat(feeds.stored).hasSize(10).allMatch(entry -> entry.reading() == Reading.SEEN);
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
  @Timeout(20)
  void r_89_a_document_of_very_many_entries_is_cut_and_costs_no_more_than_its_length()
      throws Exception {
    poll(fetched(feed(1, 50_000)));
    assertThat(feeds.stored).hasSize(ParsedFeed.MOST_ENTRIES);

    poll(fetched(feed(50_001, 100_000)));

    assertThat(feeds.stored).hasSize(2 * ParsedFeed.MOST_ENTRIES);
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
    feeds.other = Optional.of(feed(new FeedId(2), target));
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

  private static Feed feed(FeedId id, URI url) {
    return new Feed(id, url, Optional.empty(), Validators.NONE, PollHistory.NEVER_POLLED);
  }

  @Test
  void a_feed_that_was_removed_is_not_fetched() throws Exception {
    assertThat(poller.poll(new FeedId(99))).isInstanceOf(PollOutcome.Removed.class);
    assertThat(requests).isEmpty();
  }

  private static Duration jittered(Duration wait) {
    return wait.plus(wait.dividedBy(20));
  }

  private PollOutcome poll(FetchResult answer) throws InterruptedException {
    answers.add(answer);
    return poller.poll(new FeedId(1));
  }

  private static Fetched fetched(String feed) {
    return new Fetched(document(feed), V1, Optional.empty());
  }

  private static Document document(String feed) {
    return new Document(URL, "", feed.getBytes(StandardCharsets.UTF_8));
  }

  private static String feed(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(FeedPollerTest::item)
        .collect(Collectors.joining("", "<rss><channel><title>N</title>", "</channel></rss>"));
  }

  private static String item(int number) {
    Instant published = NOW.minus(Duration.ofDays(100)).plus(Duration.ofHours(number));
    return "<item><guid>g%d</guid><title>Title %d</title><pubDate>%s</pubDate></item>"
        .formatted(number, number, published);
  }

  /// A store of one feed; the real ones are held to a contract of their own.
  private static final class OneFeed implements FeedStore {

    private Polling polling = Polling.NEW;
    private boolean read;
    private Rhythm rhythm = Rhythm.UNKNOWN;
    private final Set<String> known = new HashSet<>();
    private final List<NewEntry> stored = new ArrayList<>();
    private final List<FeedId> merged = new ArrayList<>();
    private Optional<Feed> other = Optional.empty();
    private Validators validators = Validators.NONE;
    private Optional<Instant> lastSuccess = Optional.empty();
    private int failures;
    private URI url = URL;

    long count(Reading reading) {
      return stored.stream().filter(entry -> entry.reading() == reading).count();
    }

    @Override
    public Optional<Feed> find(FeedId id) {
      PollHistory history =
          new PollHistory(
              failures, Optional.empty(), Optional.empty(), lastSuccess, polling, rhythm);
      return id.value() == 1
          ? Optional.of(new Feed(id, url, Optional.empty(), validators, history))
          : Optional.empty();
    }

    @Override
    public Set<String> known(FeedId id, Set<String> identities) {
      return identities.stream().filter(known::contains).collect(Collectors.toSet());
    }

    @Override
    public int saveFetched(FeedId id, Told told, List<NewEntry> entries, Instant at) {
      validators = told.validators();
      rhythm = told.rhythm();
      lastSuccess = Optional.of(at);
      failures = 0;
      entries.forEach(entry -> known.add(entry.identity()));
      stored.addAll(entries);
      return entries.size();
    }

    @Override
    public int saveSent(FeedId id, List<NewEntry> entries, Instant at) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void saveNotModified(FeedId id, Validators validators, Instant at) {
      this.validators = validators;
      lastSuccess = Optional.of(at);
      failures = 0;
    }

    @Override
    public void saveFailure(FeedId id, String reason, Instant at) {
      failures++;
    }

    @Override
    public void forgiveFailure(FeedId id) {
      failures--;
    }

    @Override
    public boolean tell(FeedId id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isRead(FeedId id) {
      return read;
    }

    @Override
    public void savePolling(FeedId id, Polling polling) {
      this.polling = polling;
    }

    @Override
    public List<FeedId> wake() {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean move(FeedId id, URI url) {
      this.url = url;
      return true;
    }

    @Override
    public void merge(FeedId gone, FeedId into) {
      merged.add(gone);
      merged.add(into);
    }

    @Override
    public Feed add(URI url) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Feed> findByUrl(URI url) {
      return other.filter(feed -> feed.url().equals(url));
    }

    @Override
    public List<Feed> list(int offset, int limit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Feed> after(FeedId last, int limit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int count() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void remove(FeedId id) {
      throw new UnsupportedOperationException();
    }
  }
}
