package mujaz;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import mujaz.bot.Bot;
import mujaz.bot.Newsroom;
import mujaz.bot.OwnerNotices;
import mujaz.bot.PollingSourceDesk;
import mujaz.bot.Readers;
import mujaz.bot.SourceDesk;
import mujaz.bot.web.Callers;
import mujaz.delivery.AppointmentBook;
import mujaz.feed.Feed;
import mujaz.ops.Configuration;
import mujaz.ops.Health;
import mujaz.ops.Lifecycle;
import mujaz.store.Store;
import mujaz.story.Topic;
import mujaz.story.TopicFeeds;
import mujaz.story.TopicMatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The running bot: wired by hand, started in the order of the flow, stopped in reverse.
///
/// Stopping takes ten seconds at most: nothing more is received, polled or read, what is being sent
/// is sent to its end, and the store closes last. Safe for use by many threads.
public final class App implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(App.class);

  private final Store store;
  private final Readers readers;
  private final OwnerNotices notices;
  private final Intake intake;
  private final Lifecycle lifecycle;
  private final OneAtATime turn;
  private final Health health = new Health();
  private final Optional<TelegramSide> telegram;
  private final Optional<WebSide> web;

  private App(
      Configuration configuration,
      Store store,
      InstantSource clock,
      Lifecycle lifecycle,
      OneAtATime turn) {
    this.turn = turn;
    this.lifecycle = lifecycle;
    this.store = store;
    this.readers =
        new Readers(
            store.chats(),
            store.buttons(),
            store.outbox()::oweReply,
            new AppointmentBook(store.digests(), store.news(), clock));
    this.notices =
        new OwnerNotices(
            Doors.access(configuration.people()),
            readers,
            store.feeds(),
            store.transactions(),
            clock);
    this.intake = new Intake(configuration, store, notices, clock);
    this.telegram = TelegramSide.of(configuration.telegram(), store, clock);
    this.web = WebSide.of(configuration.machine().web(), store, clock);
  }

  /// Starts everything that the configuration asks for.
  ///
  /// @throws mujaz.store.StoreUnavailable when the database cannot be used; the message says what
  ///   to do
  /// @throws java.io.IOException when the web server cannot listen
  public static App start(Configuration configuration, InstantSource clock) throws Exception {
    return start(configuration, clock, new Lifecycle());
  }

  /// Starts everything on top of what is started already; stopping the bot stops that too.
  public static App start(Configuration configuration, InstantSource clock, Lifecycle lifecycle)
      throws Exception {
    return start(configuration, clock, lifecycle, OneAtATime.GRACE);
  }

  /// @param grace how long one that stood by waits until it begins
  static App start(
      Configuration configuration, InstantSource clock, Lifecycle lifecycle, Duration grace)
      throws Exception {
    AtomicReference<Store> opened = new AtomicReference<>();
    lifecycle.start(
        "store",
        () -> opened.set(Store.open(configuration.machine().store().reveal(), clock)),
        () -> opened.get().close());
    OneAtATime turn = new OneAtATime(opened.get(), configuration.machine().web(), grace, clock);
    lifecycle.start("lease", turn::await, turn::stop);
    App app = new App(configuration, opened.get(), clock, lifecycle, turn);
    app.startParts(configuration, clock);
    return app;
  }

  private void startParts(Configuration configuration, InstantSource clock) throws Exception {
    turn.watch(health);
    Bot bot = bot(configuration.people(), clock);
    Configuration.Delivery delivery = configuration.flow().delivery();
    if (telegram.isPresent()) {
      telegram.get().startSending(delivery, lifecycle, health, notices::notFunded);
    }
    if (web.isPresent()) {
      web.get().startSending(delivery, lifecycle, health);
    }
    Digests.start(store, clock, lifecycle, health);
    intake.start(lifecycle, health);
    new Upkeep(delivery, store, notices, clock).start(lifecycle);
    if (telegram.isPresent()) {
      telegram.get().startReceiving(bot, notices::setAside, lifecycle, health);
    }
    if (web.isPresent()) {
      web.get().startListening(bot, callers(), lifecycle, health);
    }
    log.atInfo()
        .addKeyValue("feeds", store.feeds().count())
        .addKeyValue("telegram", telegram.isPresent() ? "on" : "no token")
        .log("started");
  }

  private Callers callers() {
    return new Callers(intake.hubs(), telegram.flatMap(TelegramSide::webhook));
  }

  private Bot bot(Configuration.People people, InstantSource clock) {
    TopicFeeds topics =
        new TopicFeeds(store.topics(), store.stories(), new TopicMatcher(store.topics()));
    SourceDesk desk =
        new PollingSourceDesk(
            store.feeds(), intake.schedule(), intake.firstPoll(), topics, intake.channels());
    return new Bot(
        Doors.of(people, telegram.map(TelegramSide::rights)),
        store.transactions(),
        readers,
        new Newsroom(store.topics(), store.stories(), store.feeds(), desk, store.trail()),
        clock);
  }

  /// Where a person opens the web chat, with the key where one is needed; empty when there is no
  /// web chat.
  public Optional<URI> webChat() {
    return web.flatMap(WebSide::address);
  }

  /// Takes a source into a topic that may be new, and polls it at once.
  public void offer(Topic topic, URI source) {
    store
        .transactions()
        .run(() -> {
          store.topics().save(topic);
          Feed feed = store.feeds().add(source);
          store.topics().addFeed(topic.slug(), feed.id());
          intake.schedule().pollNow(feed.id());
        });
  }

  /// What is not well now.
  Map<String, String> complaints() {
    return health.complaints();
  }

  /// Waits until another process has taken this one's place: then this one is to be closed. For
  /// ever where that cannot be.
  public void awaitReplacement() throws InterruptedException {
    turn.awaitReplacement();
  }

  @Override
  public void close() {
    lifecycle.stop();
  }
}
