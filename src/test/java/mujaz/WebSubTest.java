package mujaz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mujaz.bot.web.Callers;
import mujaz.bot.web.HubRoutes;
import mujaz.bot.web.WebServer;
import mujaz.feed.Announcement;
import mujaz.feed.Feed;
import mujaz.feed.FeedId;
import mujaz.feed.FeedPoller;
import mujaz.feed.FetchRules;
import mujaz.feed.GuardedFetcher;
import mujaz.feed.HubCallbacks;
import mujaz.feed.HubDesk;
import mujaz.feed.PollOutcome;
import mujaz.feed.PollRules;
import mujaz.feed.PollSchedule;
import mujaz.feed.SourceWatch;
import mujaz.feed.UnreadEntry;
import mujaz.testing.StoreOnDisk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sources that are sent to us by their hub (WebSub), over HTTP on loopback, with a real store.
class WebSubTest {

  private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
  private static final Duration PACE = Duration.ofMinutes(10);
  private static final long WEEK = Duration.ofDays(7).toSeconds();
  private static final PollRules RULES = new PollRules(new PollRules.Pace(PACE, PACE), 1, 9, 20);

  private final AtomicReference<Instant> time = new AtomicReference<>(START);
  private final MockWebServer site = new MockWebServer();
  private final AtomicReference<String> document = new AtomicReference<>("");
  private final List<FeedId> polledNow = new ArrayList<>();

  @RegisterExtension final StoreOnDisk disk = new StoreOnDisk(time::get);

  private TestHub hub;
  private WebServer server;
  private HubDesk desk;
  private FeedPoller poller;

  @BeforeEach
  void open() throws Exception {
    hub = TestHub.open();
    site.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return new MockResponse.Builder().body(document.get()).build();
          }
        });
    site.start(InetAddress.getLoopbackAddress(), 0);
    HubCallbacks callbacks =
        new HubCallbacks(
            disk.store().hubs(), disk.store().feeds(), RULES, new Recorded(), time::get);
    server =
        WebServer.start(
            "127.0.0.1",
            0,
            List::of,
            Optional.empty(),
            new Callers(Optional.of(new HubRoutes(HubSide.door(callbacks))), Optional.empty()));
    GuardedFetcher fetcher =
        new GuardedFetcher(FetchRules.allowing(Set.of("127.0.0.1")), time::get);
    URI address = URI.create("http://127.0.0.1:" + server.port() + HubRoutes.PATH);
    desk = new HubDesk(disk.store().hubs(), fetcher, address, time::get);
    poller = new FeedPoller(disk.store().feeds(), fetcher, RULES, new Recorded(), time::get);
  }

  @AfterEach
  void close() {
    server.close();
    hub.close();
    site.close();
  }

  @Test
  void what_a_hub_sends_is_stored_once_although_a_poll_brings_it_again() throws Exception {
    Feed feed = subscribed(atom("الميناء يفتح رصيفه"));

    int status = hub.sends(hub.lastWish(), atom("سفينة تصل"), "sha256");
    assertThat(status).isEqualTo(204);
    assertThat(titles()).containsExactly("الميناء يفتح رصيفه", "سفينة تصل");
    assertThat(disk.store().entries().unread(time.get(), 10)).allMatch(UnreadEntry::news);

    document.set(atom("الميناء يفتح رصيفه", "سفينة تصل"));
    assertThat(poller.poll(feed.id()))
        .isInstanceOfSatisfying(PollOutcome.Read.class, read -> assertThat(read.stored()).isZero());
    assertThat(titles()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sha1", "sha256", "sha384", "sha512"})
  void an_english_feed_is_sent_too_whatever_its_hub_signs_with(String method) throws Exception {
    subscribed(rss("Ferry returns"));

    assertThat(hub.sends(hub.lastWish(), rss("Bridge opens"), method)).isEqualTo(204);

    assertThat(titles()).containsExactly("Ferry returns", "Bridge opens");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sha256=00",
        "sha256=",
        "sha256",
        "md5=00",
        "sha1=zz",
        "=",
        "none",
        "sha256=e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
      })
  void what_is_not_signed_as_agreed_is_accepted_and_ignored(String signature) throws Exception {
    subscribed(rss("Ferry returns"));
    String callback = TestHub.field(hub.lastWish(), "hub.callback");

    assertThat(hub.sends(callback, rss("Forged"), Optional.of(signature))).isEqualTo(204);
    assertThat(hub.sends(callback, rss("Unsigned"), Optional.empty())).isEqualTo(204);

    assertThat(titles()).containsExactly("Ferry returns");
  }

  @Test
  void what_cannot_be_read_is_ignored_and_what_is_too_large_is_refused() throws Exception {
    subscribed(rss("Ferry returns"));

    assertThat(hub.sends(hub.lastWish(), "<html><body>Welcome", "sha256")).isEqualTo(204);
    assertThat(isRefused(rss("x".repeat(5 << 20)))).isTrue();
    assertThat(hub.sends(hub.lastWish(), rss("Bridge opens"), "sha256")).isEqualTo(204);

    assertThat(titles()).containsExactly("Ferry returns", "Bridge opens");
  }

  /// The server closes the connection on what it refuses, at times before the answer is read.
  private boolean isRefused(String document) throws Exception {
    try {
      return hub.sends(hub.lastWish(), document, "sha256") == 413;
    } catch (IOException e) {
      return true;
    }
  }

  @Test
  void nothing_is_confirmed_that_nobody_asked_for() throws Exception {
    subscribed(rss("Ferry returns"));
    Map<String, String> wish = hub.lastWish();

    assertThat(hub.verifies(with(wish, "hub.topic", "https://other.example/"), WEEK)).isFalse();
    assertThat(hub.verifies(with(wish, "hub.mode", "unsubscribe"), WEEK)).isFalse();
    assertThat(hub.verifies(with(wish, "hub.mode", "publish"), WEEK)).isFalse();
    String guessed = TestHub.field(wish, "hub.callback").replaceFirst(".$", "!");
    assertThat(hub.verifies(with(wish, "hub.callback", guessed), WEEK)).isFalse();
    assertThat(hub.sends(guessed, rss("Forged"), Optional.empty())).isEqualTo(410);
    assertThat(hub.denies(with(wish, "hub.callback", guessed))).isEqualTo(404);
  }

  @Test
  void nothing_is_taken_before_the_hub_has_asked_whether_it_is_meant() throws Exception {
    polled(rss("Ferry returns"));
    desk.round();

    assertThat(hub.sends(hub.lastWish(), rss("Too early"), "sha256")).isEqualTo(410);

    assertThat(titles()).containsExactly("Ferry returns");
  }

  @Test
  void polls_slow_down_while_the_hub_sends_and_not_beyond_the_lease() throws Exception {
    Feed feed = subscribed(rss("Ferry returns"));

    assertThat(next(feed)).isEqualTo(Duration.ofHours(4));

    pass(Duration.ofSeconds(WEEK).minusHours(1));
    assertThat(next(feed)).isEqualTo(Duration.ofHours(1));
    pass(Duration.ofHours(1));
    assertUsual(next(feed));
  }

  @Test
  void polls_come_back_when_they_find_what_the_hub_should_have_sent() throws Exception {
    Feed feed = subscribed(rss("Ferry returns"));

    document.set(rss("Ferry returns", "Bridge opens"));
    assertUsual(next(feed));
    assertUsual(next(feed));

    hub.sends(hub.lastWish(), rss("Market moves"), "sha256");
    assertThat(next(feed)).isEqualTo(Duration.ofHours(4));
  }

  @Test
  void a_lease_is_renewed_before_it_ends_and_the_address_stays() throws Exception {
    Feed feed = subscribed(rss("Ferry returns"));
    Map<String, String> first = hub.lastWish();

    pass(Duration.ofDays(5));
    desk.round();
    assertThat(hub.wishes()).hasSize(1);
    pass(Duration.ofHours(7));
    desk.round();

    assertThat(hub.wishes()).hasSize(2);
    assertThat(hub.lastWish()).isEqualTo(first);
    assertThat(hub.verifies(hub.lastWish(), WEEK)).isTrue();
    pass(Duration.ofDays(6));
    assertThat(next(feed)).isEqualTo(Duration.ofHours(4));
  }

  @Test
  void a_denial_has_the_source_polled_at_once_and_asks_again_a_day_later() throws Exception {
    Feed feed = subscribed(rss("Ferry returns"));

    assertThat(hub.denies(hub.lastWish())).isEqualTo(200);

    assertThat(polledNow).containsExactly(feed.id());
    assertUsual(next(feed));
    assertThat(hub.sends(hub.lastWish(), rss("Late"), "sha256")).isEqualTo(410);
    desk.round();
    assertThat(hub.wishes()).hasSize(1);
    pass(Duration.ofDays(1));
    desk.round();
    assertThat(hub.wishes()).hasSize(2);
  }

  @Test
  void a_source_that_is_removed_is_unsubscribed() throws Exception {
    Feed feed = subscribed(rss("Ferry returns"));

    disk.store().feeds().remove(feed.id());

    assertThat(hub.sends(hub.lastWish(), rss("Late"), "sha256")).isEqualTo(410);
    desk.round();
    assertThat(hub.lastWish()).containsEntry("hub.mode", "unsubscribe");
    assertThat(hub.verifies(hub.lastWish(), WEEK)).isTrue();
    assertThat(hub.verifies(hub.lastWish(), WEEK)).isFalse();
    pass(Duration.ofDays(30));
    desk.round();
    assertThat(hub.wishes()).hasSize(2);
  }

  @Test
  void a_source_that_changes_its_hub_is_subscribed_there_and_leaves_the_other() throws Exception {
    Feed feed = subscribed(rss("Ferry returns"));
    try (TestHub other = TestHub.open()) {
      document.set(rss("Ferry returns").replace(hub.url().toString(), other.url().toString()));
      poller.poll(feed.id());
      desk.round();

      assertThat(hub.lastWish()).containsEntry("hub.mode", "unsubscribe");
      assertThat(other.lastWish()).containsEntry("hub.mode", "subscribe");
      assertThat(other.lastWish().get("hub.secret"))
          .isNotEqualTo(TestHub.field(hub.lastWish(), "hub.secret"));
    }
    document.set("<rss><channel><title>News</title></channel></rss>");
    poller.poll(feed.id());
    assertThat(disk.store().hubs().find(feed.id())).isEmpty();
  }

  @Test
  void a_hub_that_does_not_call_back_is_asked_more_and_more_seldom() throws Exception {
    hub.answersWith(500);
    polled(rss("Ferry returns"));

    for (int hour = 0; hour < 48; hour++) {
      desk.round();
      pass(Duration.ofHours(1));
    }

    assertThat(hub.wishes()).hasSizeBetween(6, 10);
  }

  @Test
  void a_hub_that_asks_for_a_pause_gets_it() throws Exception {
    hub.answersWith(429);
    polled(rss("Ferry returns"));
    desk.round();
    hub.answersWith(202);

    pass(Duration.ofMinutes(59));
    desk.round();
    assertThat(hub.wishes()).hasSize(1);
    pass(Duration.ofMinutes(2));
    desk.round();
    assertThat(hub.wishes()).hasSize(2);
  }

  @Test
  void s_09_a_hub_at_a_private_address_is_never_asked() throws Exception {
    polled(rss("Ferry returns").replace("127.0.0.1:" + hub.url().getPort(), "10.0.0.1"));

    desk.round();

    assertThat(hub.wishes()).isEmpty();
    assertThat(disk.store().hubs().due(time.get(), 9)).isEmpty();
  }

  private Feed subscribed(String feed) throws Exception {
    Feed added = polled(feed);
    desk.round();
    assertThat(hub.lastWish()).containsEntry("hub.mode", "subscribe");
    assertThat(hub.verifies(hub.lastWish(), WEEK)).isTrue();
    return added;
  }

  private Feed polled(String feed) throws Exception {
    document.set(feed);
    Feed added =
        disk.store().feeds().add(URI.create("http://127.0.0.1:" + site.getPort() + "/feed"));
    poller.poll(added.id());
    return added;
  }

  private Duration next(Feed feed) throws Exception {
    return desk.next(feed.id(), poller.poll(feed.id()));
  }

  /// The pace of a source without a hub, with its jitter.
  private static void assertUsual(Duration wait) {
    assertThat(wait).isBetween(PACE, PACE.plusMinutes(1));
  }

  private void pass(Duration span) {
    time.set(time.get().plus(span));
  }

  private List<String> titles() {
    return disk.store().entries().unread(time.get(), 50).stream()
        .map(unread -> unread.entry().title())
        .toList();
  }

  private static Map<String, String> with(Map<String, String> wish, String name, String value) {
    var changed = new java.util.HashMap<>(wish);
    changed.put(name, value);
    return changed;
  }

  private String rss(String... titles) {
    StringBuilder items = new StringBuilder();
    for (String title : titles) {
      items.append("<item><guid>%1$s</guid><title>%1$s</title></item>".formatted(title));
    }
    return """
    <rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom"><channel><title>Harbour News</title>
    <a:link rel="hub" href="%s"/><a:link rel="self" href="https://news.example/feed"/>%s</channel></rss>
    """
        .formatted(hub.url(), items);
  }

  private String atom(String... titles) {
    StringBuilder entries = new StringBuilder();
    for (String title : titles) {
      entries.append("<entry><id>%1$s</id><title>%1$s</title></entry>".formatted(title));
    }
    return """
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar"><title>وكالة الميناء</title>
    <link rel="hub" href="%s"/><link rel="self" href="https://news.example/ar/feed"/>%s</feed>
    """
        .formatted(hub.url(), entries);
  }

  /// Notes which feeds are to be polled at once, and tells the desk of hubs.
  private final class Recorded implements PollSchedule, SourceWatch {

    @Override
    public void failing(Feed feed, String reason) {
      throw new AssertionError(reason);
    }

    @Override
    public void announced(FeedId feed, Optional<Announcement> announced) {
      desk.heard(feed, announced);
    }

    @Override
    public Optional<Instant> next(FeedId feed) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void pollNow(FeedId feed) {
      polledNow.add(feed);
    }

    @Override
    public void pollAfter(FeedId feed, Duration wait) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void pollAfter(Map<FeedId, Duration> waits) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void forget(FeedId feed) {
      throw new UnsupportedOperationException();
    }
  }
}
