package mujaz.store;

import static mujaz.store.Samples.ARABIC;
import static mujaz.store.Samples.NOW;
import static mujaz.store.Samples.SPORT;
import static mujaz.store.Samples.WORLD;
import static mujaz.store.Samples.entry;
import static mujaz.store.Samples.telegram;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import mujaz.chat.Chat;
import mujaz.chat.Subscription;
import mujaz.feed.Announcement;
import mujaz.feed.Feed;
import mujaz.feed.HubSubscription;
import mujaz.feed.NewEntry;
import mujaz.feed.NewEntry.Reading;
import mujaz.feed.PollHistory;
import mujaz.feed.Polling;
import mujaz.feed.Rhythm;
import mujaz.feed.Skips;
import mujaz.feed.Told;
import mujaz.feed.UnreadEntry;
import mujaz.feed.Validators;
import mujaz.story.Topic;
import mujaz.story.TopicSlug;
import org.junit.jupiter.api.Test;

/// What feeds and entries promise, whatever keeps them.
abstract class FeedStoreContract extends ContractTest {

  private static final URI URL = URI.create("https://news.example/feed");
  private static final Instant LATER = NOW.plus(Duration.ofMinutes(5));
  private static final Validators NEW = new Validators(Optional.of("\"a\""), Optional.empty());

  @Test
  void a_feed_is_added_once() {
    Feed feed = store.feeds().add(URL);

    assertThat(store.feeds().add(URL)).isEqualTo(feed);
    assertThat(feed.history()).isEqualTo(PollHistory.NEVER_POLLED);
    assertThat(store.feeds().count()).isOne();
    assertThat(store.feeds().list(0, 10)).containsExactly(feed);
    assertThat(store.feeds().list(1, 10)).isEmpty();
  }

  @Test
  void entries_are_stored_once_and_read_in_order() {
    Feed feed = store.feeds().add(URL);
    var news = entry("1", Reading.NEWS);
    var archive = entry("2", Reading.ARCHIVE);
    var seen = entry("3", Reading.SEEN);

    assertThat(save(feed, NEW, news, archive, seen)).isEqualTo(3);
    assertThat(save(feed, NEW, news, entry("4", Reading.NEWS))).isOne();

    assertThat(store.feeds().known(feed.id(), Set.of("1", "3", "9"))).containsOnly("1", "3");
    List<UnreadEntry> unread = store.entries().unread(NOW, 10);
    assertThat(unread).extracting(UnreadEntry::entry).startsWith(news.entry(), archive.entry());
    assertThat(unread).extracting(UnreadEntry::news).containsExactly(true, false, true);
    assertThat(unread.getFirst().firstSeen()).isEqualTo(NOW);
    assertThat(unread.getFirst().feed().validators()).isEqualTo(NEW);
  }

  @Test
  void r_90_how_much_more_there_was_is_kept_with_the_entry() {
    NewEntry newest = entry("1", Reading.NEWS);
    save(
        store.feeds().add(URL),
        NEW,
        new NewEntry(newest.identity(), newest.entry(), newest.reading(), 12));

    assertThat(store.entries().unread(NOW, 10)).extracting(UnreadEntry::more).containsExactly(12);
  }

  @Test
  void readers_wake_after_the_commit_of_a_poll_and_not_before() {
    AtomicInteger woken = new AtomicInteger();
    store.entries().onUnread(woken::incrementAndGet);

    store
        .transactions()
        .run(() -> {
          save(store.feeds().add(URL), NEW, entry("1", Reading.NEWS));
          assertThat(woken).hasValue(0);
        });

    assertThat(woken).hasValue(1);
  }

  @Test
  void reading_is_put_off_given_up_and_done() {
    Feed feed = store.feeds().add(URL);
    save(feed, NEW, entry("1", Reading.NEWS), entry("2", Reading.NEWS), entry("3", Reading.NEWS));
    List<UnreadEntry> unread = store.entries().unread(NOW, 10);

    store.entries().putOff(unread.get(0).id(), "timeout", LATER);
    store.entries().giveUp(unread.get(1).id(), "no article");
    store.entries().markRead(unread.get(2).id(), Optional.empty());

    assertThat(store.entries().unread(NOW, 10)).isEmpty();
    assertThat(store.entries().unread(LATER, 10))
        .extracting(UnreadEntry::id)
        .containsExactly(unread.get(0).id());
    assertThat(store.entries().attempts(unread.get(0).id())).isOne();
    assertThat(store.feeds().known(feed.id(), Set.of("1", "2", "3"))).hasSize(3);
  }

  @Test
  void r_76_validators_are_stored_with_the_entries_that_they_vouch_for_or_not_at_all() {
    Feed feed = store.feeds().add(URL);

    assertThatThrownBy(() ->
            store
                .transactions()
                .run(() -> {
                  save(feed, NEW, entry("1", Reading.NEWS));
                  throw new IllegalStateException("killed");
                }))
        .hasMessage("killed");

    assertThat(store.feeds().find(feed.id())).contains(feed);
    assertThat(store.entries().unread(NOW, 10)).isEmpty();
  }

  @Test
  void r_77_not_modified_keeps_the_refreshed_validator_and_ends_a_row_of_failures() {
    Feed feed = store.feeds().add(URL);
    store.feeds().saveFailure(feed.id(), "timeout", NOW);
    store.feeds().saveFailure(feed.id(), "HTTP 500", NOW);

    Feed failing = store.feeds().find(feed.id()).orElseThrow();
    assertThat(failing.history())
        .isEqualTo(new PollHistory(2, Optional.of("HTTP 500"), Optional.of(NOW), Optional.empty()));

    store.feeds().saveNotModified(feed.id(), NEW, LATER);

    Feed good = store.feeds().find(feed.id()).orElseThrow();
    assertThat(good.validators()).isEqualTo(NEW);
    assertThat(good.history())
        .isEqualTo(new PollHistory(0, Optional.empty(), Optional.of(LATER), Optional.of(LATER)));
  }

  @Test
  void the_rhythm_of_a_feed_is_kept_until_its_document_is_read_again() {
    Feed feed = store.feeds().add(URL);
    Rhythm rhythm =
        new Rhythm(
            20,
            Optional.of(NOW.minus(Duration.ofDays(2))),
            Optional.of(LATER),
            Optional.of(NOW),
            Optional.of(Duration.ofMinutes(90)),
            new Skips(Set.of(0, 23), Set.of(DayOfWeek.FRIDAY)));
    store.feeds().saveFetched(feed.id(), new Told(Optional.empty(), NEW, rhythm), List.of(), NOW);
    store.feeds().saveNotModified(feed.id(), NEW, LATER);
    store.feeds().saveFailure(feed.id(), "timeout", LATER);

    assertThat(history(feed).rhythm()).isEqualTo(rhythm);
  }

  @Test
  void r_85_that_a_feed_fails_is_told_once_until_it_is_well_again() {
    Feed feed = store.feeds().add(URL);

    assertThat(store.feeds().tell(feed.id())).isTrue();
    assertThat(store.feeds().tell(feed.id())).isFalse();

    store.feeds().saveNotModified(feed.id(), NEW, LATER);
    assertThat(store.feeds().tell(feed.id())).isTrue();
  }

  @Test
  void r_86_a_failure_that_was_not_the_feeds_own_is_taken_back() {
    Feed feed = store.feeds().add(URL);
    store.feeds().saveFailure(feed.id(), "timeout", NOW);

    store.feeds().forgiveFailure(feed.id());
    store.feeds().forgiveFailure(feed.id());

    assertThat(history(feed).failures()).isZero();
    assertThat(history(feed).lastError()).isEmpty();
  }

  @Test
  void r_100_a_feed_is_read_while_an_active_chat_follows_a_topic_of_it() {
    Feed feed = store.feeds().add(URL);
    Topic topic = new Topic(new TopicSlug("world"), "World", Optional.empty());
    store.topics().save(topic);
    store.topics().addFeed(topic.slug(), feed.id());
    Chat chat = store.chats().findOrAdd(telegram(1), ARABIC);
    assertThat(store.feeds().isRead(feed.id())).isFalse();
    assertThat(store.feeds().wake()).isEmpty();

    store.chats().subscribe(new Subscription(chat.id(), 0, topic.slug()));
    assertThat(store.feeds().isRead(feed.id())).isTrue();
    assertThat(store.feeds().wake()).isEmpty();
    assertThat(history(feed).polling()).isEqualTo(Polling.READ);

    store.chats().saveState(chat.id(), Chat.State.SUSPENDED, "blocked");
    assertThat(store.feeds().isRead(feed.id())).isFalse();
    store.feeds().savePolling(feed.id(), Polling.RESTING);
    assertThat(store.feeds().wake()).isEmpty();

    store.chats().saveState(chat.id(), Chat.State.ACTIVE, "back");
    assertThat(store.feeds().wake()).containsExactly(feed.id());
    assertThat(history(feed).polling()).isEqualTo(Polling.READ);
  }

  @Test
  void r_100_who_follows_a_topic_without_feeds_reads_all_of_them() {
    Feed feed = store.feeds().add(URL);
    Topic topic = new Topic(new TopicSlug("all"), "All", Optional.empty());
    store.topics().save(topic);
    Chat chat = store.chats().findOrAdd(telegram(1), ARABIC);
    store.chats().subscribe(new Subscription(chat.id(), 0, topic.slug()));

    assertThat(store.feeds().isRead(feed.id())).isTrue();
  }

  private PollHistory history(Feed feed) {
    return store.feeds().find(feed.id()).orElseThrow().history();
  }

  @Test
  void no_hub_is_wanted_for_a_feed_that_was_removed_meanwhile() {
    URI hub = URI.create("https://hub.example/");
    Feed feed = store.feeds().add(URL);
    store.feeds().remove(feed.id());

    store
        .hubs()
        .want(
            feed.id(), new Announcement(hub, URL), new HubSubscription.Key("token", "secret"), NOW);

    assertThat(store.hubs().due(NOW, 10)).isEmpty();
  }

  @Test
  void r_83_a_feed_does_not_move_to_the_url_of_another() {
    Feed feed = store.feeds().add(URL);
    Feed other = store.feeds().add(URI.create("https://news.example/other"));

    assertThat(store.feeds().move(feed.id(), other.url())).isFalse();
    assertThat(store.feeds().move(feed.id(), URI.create("https://news.example/new"))).isTrue();

    assertThat(store.feeds().findByUrl(URL)).isEmpty();
    assertThat(store.feeds().findByUrl(URI.create("https://news.example/new")))
        .map(Feed::id)
        .contains(feed.id());
  }

  @Test
  void r_83_a_feed_that_became_another_leaves_its_topics_and_entries_to_it() {
    Feed gone = store.feeds().add(URL);
    Feed other = store.feeds().add(URI.create("https://news.example/other"));
    for (TopicSlug slug : List.of(WORLD, SPORT)) {
      store.topics().save(Samples.topic(slug));
      store.topics().addFeed(slug, gone.id());
    }
    store.topics().addFeed(WORLD, other.id());
    save(gone, NEW, entry("1", Reading.NEWS));
    save(other, NEW, entry("2", Reading.NEWS));

    store.feeds().merge(gone.id(), other.id());

    assertThat(store.feeds().list(0, 10)).extracting(Feed::id).containsExactly(other.id());
    assertThat(store.topics().topicsOf(other.id())).containsExactlyInAnyOrder(WORLD, SPORT);
    assertThat(store.entries().unread(NOW, 10))
        .extracting(entry -> entry.feed().id())
        .containsExactly(other.id(), other.id());
  }

  @Test
  void a_title_once_told_is_kept_when_the_feed_stops_telling_it() {
    Feed feed = store.feeds().add(URL);
    store.feeds().saveFetched(feed.id(), told(Optional.of("The Post"), NEW), List.of(), NOW);
    save(feed, NEW);

    assertThat(store.feeds().find(feed.id()).orElseThrow().name()).isEqualTo("The Post");
  }

  @Test
  void a_feed_that_is_removed_takes_its_entries_along() {
    Feed feed = store.feeds().add(URL);
    save(feed, NEW, entry("1", Reading.NEWS));

    store.feeds().remove(feed.id());

    assertThat(store.feeds().count()).isZero();
    assertThat(store.entries().unread(NOW, 10)).isEmpty();
    assertThat(save(feed, NEW, entry("2", Reading.NEWS))).isZero();
    assertThat(store.feeds().saveSent(feed.id(), List.of(entry("2", Reading.NEWS)), NOW)).isZero();
  }

  private int save(Feed feed, Validators validators, NewEntry... entries) {
    return store
        .feeds()
        .saveFetched(feed.id(), told(Optional.empty(), validators), List.of(entries), NOW);
  }

  private static Told told(Optional<String> title, Validators validators) {
    return new Told(title, validators, Rhythm.UNKNOWN);
  }
}
