package mujaz.bot;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mujaz.article.Article;
import mujaz.article.Publication;
import mujaz.chat.Access;
import mujaz.chat.ChatAddress;
import mujaz.chat.Person;
import mujaz.chat.Platform;
import mujaz.delivery.Delivery;
import mujaz.story.Fingerprint;
import mujaz.story.Report;
import mujaz.story.Topic;
import mujaz.story.TopicFeeds;
import mujaz.story.TopicMatcher;
import mujaz.story.TopicSlug;
import mujaz.summary.Summary;
import mujaz.testing.InMemoryButtonStore;
import mujaz.testing.InMemoryChatStore;
import mujaz.testing.InMemoryFeedStore;
import mujaz.testing.InMemoryStoryStore;
import mujaz.testing.InMemoryTopicStore;
import mujaz.testing.InMemoryTransactions;
import mujaz.text.Language;

/// A stage for conversations: a bot over stores in memory, its owner, and people who talk to it.
///
/// Holds each turn to the promise that it is handled exactly once, in one transaction.
final class BotWorld {

  static final Person OWNER = new Person(Platform.TELEGRAM, 1);

  final InMemoryChatStore chats = new InMemoryChatStore();
  final InMemoryButtonStore buttons = new InMemoryButtonStore();
  final InMemoryTopicStore topics = new InMemoryTopicStore();
  final InMemoryStoryStore stories = new InMemoryStoryStore();
  final InMemoryFeedStore feeds = new InMemoryFeedStore();
  final InMemoryTransactions transactions = new InMemoryTransactions();
  final ScriptedWeb web = new ScriptedWeb(feeds, transactions);
  final List<Owed> owed = new ArrayList<>();
  final List<Person> admins = new ArrayList<>();
  Instant now = Instant.parse("2026-03-01T12:00:00Z");

  private final Bot bot;
  private boolean handled;

  /// A reply and where it goes.
  record Owed(ChatAddress chat, long thread, Delivery.What.Reply reply) {}

  BotWorld(Access.Policy policy) {
    Access access = new Access(policy, Set.of(OWNER));
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
            owed.add(new Owed(chats.find(chat).orElseThrow().address(), thread, reply)));
  }

  private Newsroom newsroom() {
    TopicFeeds filing = new TopicFeeds(topics, stories, new TopicMatcher(topics));
    return new Newsroom(topics, stories, feeds, new PollingSourceDesk(feeds, web, web, filing));
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
            url, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    return new Article(headline, Language.of("en"), List.of(), publication);
  }
}
