package mujaz;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import mujaz.article.ArticleExtractor;
import mujaz.article.ArticleReader;
import mujaz.chat.Chat;
import mujaz.chat.Subscription;
import mujaz.delivery.Announcer;
import mujaz.delivery.DeliveryState;
import mujaz.delivery.MoreNews;
import mujaz.delivery.Transactions;
import mujaz.feed.Entry;
import mujaz.feed.EntryId;
import mujaz.feed.EntryStore;
import mujaz.feed.Feed;
import mujaz.feed.FetchResult;
import mujaz.feed.NewEntry;
import mujaz.feed.Rhythm;
import mujaz.feed.Told;
import mujaz.feed.UnreadEntry;
import mujaz.feed.Validators;
import mujaz.store.Samples;
import mujaz.store.Store;
import mujaz.story.Story;
import mujaz.story.StoryDesk;
import mujaz.story.Topic;
import mujaz.story.TopicMatcher;
import mujaz.story.TopicSlug;
import mujaz.summary.Budget;
import mujaz.summary.Document;
import mujaz.summary.KeySentence;
import mujaz.summary.SalienceSummarizer;
import mujaz.summary.Summarizer;
import mujaz.summary.Summary;
import mujaz.testing.StoreOnDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NewsDeskTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final String LEAD =
      "The council opened a bridge for bicycles across the river on Sunday.";

  @RegisterExtension final StoreOnDisk disk = new StoreOnDisk(InstantSource.fixed(NOW));
  private final Store store = disk.store();

  @Test
  void r_104_where_the_summarizer_fails_the_lead_goes_out() throws Exception {
    arrives("bridge");

    desk(NewsDeskTest::fail, store.transactions()).run();

    assertThat(headlinesAndLeads()).containsExactly("bridge", LEAD);
  }

  @Test
  void an_entry_that_cannot_be_filed_does_not_hold_up_the_next() throws Exception {
    arrives("bridge");
    arrives("tunnel");

    desk(new SalienceSummarizer(), new FailingOnce(store.transactions())).run();

    assertThat(headlinesAndLeads()).containsExactly("tunnel", LEAD);
    assertThat(store.entries().unread(NOW, 10)).isEmpty();
    assertThat(store.entries().unread(NOW.plus(Duration.ofHours(1)), 10)).hasSize(1);
  }

  @Test
  void why_only_the_feeds_text_was_read_is_kept_with_the_entry() throws Exception {
    arrives("tunnel");
    Watched entries = new Watched(store.entries(), new ArrayList<>());

    desk(new SalienceSummarizer(), store.transactions(), entries).run();

    assertThat(entries.reasons()).containsExactly(Optional.of("The page is gone."));
    assertThat(store.entries().unread(NOW, 10)).isEmpty();
  }

  @Test
  void r_90_readers_are_told_that_there_is_more_than_they_get_briefs_of() throws Exception {
    Topic topic = new Topic(new TopicSlug("city"), "City", Optional.empty());
    store.topics().save(topic);
    Chat chat = store.chats().findOrAdd(Samples.telegram(1), Samples.ARABIC);
    store.chats().subscribe(new Subscription(chat.id(), 0, topic.slug()));
    store.topics().addFeed(topic.slug(), arrives("bridge", 5).id());

    desk(new SalienceSummarizer(), store.transactions()).run();

    assertThat(store.outbox().counts().get(DeliveryState.PENDING)).isEqualTo(2);
  }

  private static Summary fail(Document document, Budget budget) {
    throw new IllegalStateException("a defect");
  }

  private NewsDesk desk(Summarizer summarizer, Transactions transactions) {
    return desk(summarizer, transactions, store.entries());
  }

  private NewsDesk desk(Summarizer summarizer, Transactions transactions, EntryStore entries) {
    InstantSource clock = InstantSource.fixed(NOW);
    NewsDesk.Stages stages =
        new NewsDesk.Stages(
            new ArticleReader(_ -> new FetchResult.Gone(), new ArticleExtractor()),
            summarizer,
            new StoryDesk(store.stories(), new TopicMatcher(store.topics()), clock),
            new NewsDesk.Readership(
                new Announcer(store.outbox(), store.news(), store.chats(), clock),
                new MoreNews(store.outbox(), store.chats(), clock),
                store.topics()));
    return new NewsDesk(stages, entries, transactions, clock);
  }

  private Feed arrives(String title) {
    return arrives(title, 0);
  }

  private Feed arrives(String title, int more) {
    Feed feed = store.feeds().add(URI.create("https://herald.example/feed.xml"));
    String html = "<p>" + LEAD + "</p><p>It took two years. It cost nine million. It is blue.</p>";
    Entry entry =
        new Entry(
            Optional.of(title),
            Optional.of("https://herald.example/" + title),
            title,
            html,
            Entry.Details.NONE);
    store
        .feeds()
        .saveFetched(
            feed.id(),
            new Told(Optional.of("Herald"), Validators.NONE, Rhythm.UNKNOWN),
            List.of(new NewEntry(title, entry, NewEntry.Reading.NEWS, more)),
            NOW);
    return feed;
  }

  private List<String> headlinesAndLeads() {
    return store.stories().latest(Set.of(), 0, 10).stream()
        .map(Story::summary)
        .flatMap(summary ->
            List.of(
                summary.headline(),
                summary.sentences().stream().findFirst().map(KeySentence::text).orElse(""))
                .stream())
        .toList();
  }

  /// Remembers with what reason entries were marked as read.
  private record Watched(EntryStore entries, List<Optional<String>> reasons) implements EntryStore {

    @Override
    public List<UnreadEntry> unread(Instant now, int limit) {
      return entries.unread(now, limit);
    }

    @Override
    public void markRead(EntryId id, Optional<String> reason) {
      reasons.add(reason);
      entries.markRead(id, reason);
    }

    @Override
    public void putOff(EntryId id, String reason, Instant notBefore) {
      entries.putOff(id, reason, notBefore);
    }

    @Override
    public void giveUp(EntryId id, String reason) {
      entries.giveUp(id, reason);
    }

    @Override
    public int attempts(EntryId id) {
      return entries.attempts(id);
    }

    @Override
    public void onUnread(Runnable wake) {
      entries.onUnread(wake);
    }
  }

  /// The first transaction fails, as if what is filed had a defect of its own.
  private static final class FailingOnce implements Transactions {

    private final Transactions transactions;
    private boolean failed;

    FailingOnce(Transactions transactions) {
      this.transactions = transactions;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
      if (!failed) {
        failed = true;
        throw new IllegalStateException("a defect");
      }
      return transactions.inTransaction(work);
    }
  }
}
