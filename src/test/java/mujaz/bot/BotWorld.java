package mujaz.bot;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mujaz.article.Article;
import mujaz.article.Publication;
import mujaz.chat.Access;
import mujaz.chat.ButtonStore;
import mujaz.chat.ChatAddress;
import mujaz.chat.ChatStore;
import mujaz.chat.Person;
import mujaz.chat.Platform;
import mujaz.delivery.AppointmentBook;
import mujaz.delivery.Delivery;
import mujaz.feed.FeedStore;
import mujaz.feed.TelegramChannels;
import mujaz.story.Fingerprint;
import mujaz.story.Report;
import mujaz.story.StoryStore;
import mujaz.story.Topic;
import mujaz.story.TopicFeeds;
import mujaz.story.TopicMatcher;
import mujaz.story.TopicSlug;
import mujaz.story.TopicStore;
import mujaz.summary.Summary;
import mujaz.testing.CountedTransactions;
import mujaz.testing.StoreOnDisk;
import mujaz.text.Language;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A stage for conversations: a bot over a real store, its owner, and people who talk to it.
///
/// Registered with `@RegisterExtension`, so that the store is closed after each test.
///
/// Holds each turn to the promise that it is handled exactly once, in one transaction.
final class BotWorld implements AfterEachCallback, AutoCloseable {

  static final Person OWNER = new Person(Platform.TELEGRAM, 1);

  Instant now = Instant.parse("2026-03-01T12:00:00Z");
  final StoreOnDisk disk = new StoreOnDisk(() -> now);
  final ChatStore chats = disk.store().chats();
  final ButtonStore buttons = disk.store().buttons();
  final TopicStore topics = disk.store().topics();
  final StoryStore stories = disk.store().stories();
  final FeedStore feeds = disk.store().feeds();
  final CountedTransactions transactions = new CountedTransactions(disk.store().transactions());
  final ScriptedWeb web = new ScriptedWeb(feeds, transactions);
  final List<Owed> owed = new ArrayList<>();
  final List<Person> admins = new ArrayList<>();

  private final Access access;
  private final Bot bot;
  private boolean handled;

  /// A reply and where it goes.
  record Owed(ChatAddress chat, long thread, Delivery.What.Reply reply) {}

  BotWorld(Access.Policy policy) {
    access = new Access(policy, Set.of(OWNER));
    Doorkeeper doorkeeper = new Doorkeeper(access, (person, chat) -> admins.contains(person));
    InstantSource clock = () -> now;
    bot = new Bot(doorkeeper, transactions, readers(), newsroom(), clock);
  }

  static BotWorld open() {
    return new BotWorld(Access.Policy.EVERYONE);
  }

  private Readers readers() {
    return new Readers(
        chats,
        buttons,
        (chat, thread, reply, at) ->
            owed.add(new Owed(chats.find(chat).orElseThrow().address(), thread, reply)),
        new AppointmentBook(disk.store().digests(), disk.store().news(), () -> now));
  }

  private Newsroom newsroom() {
    TopicFeeds filing = new TopicFeeds(topics, stories, new TopicMatcher(topics));
    TelegramChannels channels = new TelegramChannels(URI.create("https://t.me"));
    SourceDesk desk = new PollingSourceDesk(feeds, web, web, filing, channels);
    return new Newsroom(topics, stories, feeds, desk, disk.store().trail());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    close();
  }

  @Override
  public void close() {
    disk.close();
  }

  /// The platform wants nothing sent to the chat for so long.
  void freeze(long number, Duration pause) {
    ChatAddress address = new ChatAddress(Platform.TELEGRAM, number);
    disk.store()
        .sendQueue(Platform.TELEGRAM)
        .freeze(chats.find(address).orElseThrow().id(), now.plus(pause));
  }

  OwnerNotices notices() {
    return new OwnerNotices(access, readers(), feeds, disk.store().transactions(), () -> now);
  }

  Bot bot() {
    return bot;
  }

  Optional<String> happens(Incoming incoming) throws InterruptedException {
    handled = false;
    int before = transactions.committed();
    Optional<String> toast = bot.handle(incoming, this::commit);
    if (!handled || transactions.committed() != before + 1) {
      throw new AssertionError("not handled in one transaction: " + incoming);
    }
    return toast;
  }

  private void commit() {
    if (handled || !transactions.isOpen()) {
      throw new AssertionError("marked twice, or outside of the transaction");
    }
    handled = true;
  }

  Talker owner(String locale) {
    return inPrivate(OWNER.number(), locale);
  }

  /// Somebody in their private chat with the bot.
  Talker inPrivate(long number, String locale) {
    return new Talker(this, number, where(number, false, locale));
  }

  /// Somebody in a group.
  Talker inGroup(long group, long number) {
    return new Talker(this, number, where(group, true, "en"));
  }

  private static Incoming.Where where(long chat, boolean shared, String locale) {
    ChatAddress address = new ChatAddress(Platform.TELEGRAM, chat);
    return new Incoming.Where(address, 0, shared, Optional.of(locale));
  }

  BotWorld topic(String slug, String name) {
    topics.save(new Topic(new TopicSlug(slug), name, Optional.empty()));
    return this;
  }

  /// A report on an event of its own, a minute after the one before.
  BotWorld story(String topic, String headline, String source) {
    now = now.plusSeconds(60);
    Summary summary = new Summary(headline, List.of(), List.of());
    stories.open(
        new Report(source, Optional.empty(), article(headline), summary, now),
        Set.of(new TopicSlug(topic)),
        new Fingerprint("en", Set.of(), Set.of()),
        now);
    return this;
  }

  private static Article article(String headline) {
    Optional<String> url = Optional.of("https://example.org/" + headline.hashCode());
    Publication publication =
        new Publication(
            url, Optional.empty(), Optional.empty(), Publication.Times.UNKNOWN, Optional.empty());
    return new Article(headline, Language.of("en"), List.of(), publication);
  }
}
