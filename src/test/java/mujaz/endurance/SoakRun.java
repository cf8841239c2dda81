package mujaz.endurance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import mujaz.botapi.Fault;
import mujaz.botapi.StrictBotApi;
import mujaz.store.Store;
import mujaz.store.TestStore;

/// Hours of news in minutes: the real program on a real file, whose time runs faster, before a
/// Telegram that counts its budgets on the same clock and fails in every way that there is.
///
/// `./mvnw -q test-compile exec:exec@soak -Dsoak="200000 10 150"` makes the long run and prints its
/// report: so many messages at least, at so many times the speed, to so many chats.
public final class SoakRun implements AutoCloseable {

  private static final int SPEED = 10;
  private static final int CHATS = 150;
  private static final int CHECK_POINTS = 12;
  private static final int FEWEST = 500;
  private static final int STORIES_AHEAD = 3;

  /// One story of so many grows: a second publisher reports it when the second after it is out.
  private static final int GROWS = 5;

  private static final int LATER = 2;
  private static final long STEP = 20;
  private static final String ARTICLES_READ =
      "SELECT count(*) FROM entry WHERE state = 'READ' AND link LIKE '%/article-%'";
  private static final Duration BUSY_EVERY = Duration.ofSeconds(45);
  private static final long LONGEST_BUSY = 700;

  /// Messages of a chat: a change may wait for minutes while others come.
  private static final int REMEMBERED = 300;

  /// What is unknown rests for a minute, what failed waits for minutes.
  private static final Duration TO_WORK_OFF = Duration.ofMinutes(90);

  private final FastClock clock;
  private final SoakWeather weather;
  private final World world;
  private final SoakLedger ledger;
  private final SoakEdits edits;
  private final SoakTown town;
  private final List<String> flags = new ArrayList<>(List.of("-Xmx512m"));
  private final List<String> wrong = new ArrayList<>();
  private final List<Vitals> vitals = new ArrayList<>();
  private final Random random;
  private final long realStart = System.nanoTime();
  private Instant nextBusy;
  private int published;
  private int echoed;
  private Optional<BotProcess> running = Optional.empty();

  private SoakRun(Path folder, int speed, int chats, long seed) throws IOException {
    this.clock = FastClock.starting(speed);
    this.random = new Random(seed);
    this.weather = new SoakWeather(clock, seed);
    StrictBotApi telegram = StrictBotApi.start(clock);
    this.world = World.open(folder, telegram, (step, what) -> {}, seed);
    this.edits = new SoakEdits(world.feed());
    this.ledger = new SoakLedger(world.feed(), edits);
    this.town = new SoakTown(telegram, weather, clock, chats, seed);
    this.flags.addAll(TimeRewriter.flags(clock, folder));
    this.nextBusy = clock.instant().plus(BUSY_EVERY);
    telegram.hurry(speed);
  }

  /// @param args how many messages, how many times as fast, how many chats, the seed
  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("mujaz-soak");
    System.out.println("log: " + folder.resolve("bot.log"));
    int messages = Integer.parseInt(args[0]);
    int speed = args.length > 1 ? Integer.parseInt(args[1]) : SPEED;
    int chats = args.length > 2 ? Integer.parseInt(args[2]) : CHATS;
    long seed = args.length > 3 ? Long.parseLong(args[3]) : 1;
    System.out.println(of(folder, messages, speed, chats, seed));
  }

  static SoakReport of(Path folder, int messages, int speed, int chats, long seed)
      throws Exception {
    try (SoakRun run = new SoakRun(folder, speed, chats, seed)) {
      run.prepare();
      return run.soak(messages);
    }
  }

  private void prepare() throws Exception {
    BotProcess bot = start();
    world.addTopic();
    world.feed().echo(1);
    world.says(World.OWNER, "/addsource " + world.feed().second() + " " + World.TOPIC);
    try (StoreFile file = StoreFile.of(world.database())) {
      await().until(() -> number(file, "SELECT count(*) FROM report") == 2);
    }
    refuseToken(bot);
    try (Store store = TestStore.at("sqlite:" + world.database(), clock)) {
      World.subscribe(store, town.readers(), SoakTown::thread);
    }
    world.telegram().watch(ledger);
    world.telegram().forget(REMEMBERED);
  }

  private BotProcess start() throws IOException {
    running = Optional.of(world.start(flags, Map.of("MUJAZ_FETCH_MIN_INTERVAL", "10s")));
    return running.orElseThrow();
  }

  private SoakReport soak(int messages) throws Exception {
    BotProcess bot = start();
    Instant begin = clock.instant();
    world.telegram().weather(weather::meet);
    world.feed().weather(weather::atFeed);
    try (StoreFile file = StoreFile.of(world.database())) {
      int between = Math.max(FEWEST, messages / CHECK_POINTS);
      int nextCheck = between;
      while (ledger.messages() < messages) {
        step(file);
        if (ledger.messages() >= nextCheck) {
          vitals.add(Vitals.of(bot.pid(), world.database()));
          nextCheck += between;
        }
        if (!bot.isAlive()) {
          throw new IllegalStateException("the bot has ended: see " + world.log());
        }
      }
      rest(file);
      vitals.add(Vitals.of(bot.pid(), world.database()));
    }
    Duration took = Duration.between(begin, clock.instant());
    if (bot.stop() != 0) {
      wrong.add("an orderly stop ended with an error");
    }
    return report(took);
  }

  private void step(StoreFile file) throws Exception {
    if (backlog(file) < (long) STORIES_AHEAD * town.readers().size()) {
      world.feed().publish();
      published++;
      if (published % GROWS == 0) {
        world.feed().echo(published - LATER);
        echoed++;
      }
    }
    town.live();
    if (nextBusy.isBefore(clock.instant())) {
      occupyStore();
    }
    TimeUnit.MILLISECONDS.sleep(STEP);
  }

  /// Messages that are owed, or will be when the bot has read what is published.
  private long backlog(StoreFile file) throws SQLException {
    long pending = number(file, "SELECT count(*) FROM outbox WHERE state = 'PENDING'");
    long known = number(file, ARTICLES_READ);
    return pending + Math.max(0, published - known) * town.readers().size();
  }

  private static long number(StoreFile file, String query) throws SQLException {
    return Long.parseLong(file.texts(query).getFirst());
  }

  /// Somebody else writes into the file for a while, unless the bot itself does all the time.
  private void occupyStore() throws Exception {
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + world.database());
        Statement statement = other.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 2000");
      statement.execute("BEGIN IMMEDIATE");
      TimeUnit.MILLISECONDS.sleep(random.nextLong(LONGEST_BUSY));
      statement.execute("ROLLBACK");
      weather.count("event: store busy");
    } catch (SQLException e) {
      weather.count("event: store kept busy by the bot");
    }
    nextBusy = clock.instant().plus(BUSY_EVERY);
  }

  /// Telegram refuses the token: all is kept, and goes out after the restart when the operator has
  /// seen to it.
  private void refuseToken(BotProcess bot) throws Exception {
    StrictBotApi telegram = world.telegram();
    telegram.always("sendMessage", new Fault.Refusal(401, "Unauthorized"));
    int tried = telegram.count("sendMessage");
    telegram.userSends(World.OWNER, "/help");
    await().atMost(Duration.ofMinutes(2)).until(() -> telegram.count("sendMessage") > tried);
    if (bot.stop() != 0) {
      wrong.add("an orderly stop with a refused token ended with an error");
    }
    telegram.heal();
    weather.count("event: token refused, then a restart");
  }

  /// Lets all come right and the bot work off what is left.
  private void rest(StoreFile file) throws Exception {
    weather.clear();
    town.restore();
    Instant end = clock.instant().plus(TO_WORK_OFF);
    while (!(file.isAtRest() && known(file)) && clock.instant().isBefore(end)) {
      TimeUnit.MILLISECONDS.sleep(10 * STEP);
    }
  }

  private boolean known(StoreFile file) throws SQLException {
    return number(file, "SELECT count(*) FROM report") >= 2 + published + echoed
        && number(file, "SELECT count(*) FROM inbox WHERE state = 'WAITING'") == 0;
  }

  private SoakReport report(Duration took) throws Exception {
    try (StoreFile file = StoreFile.of(world.database())) {
      SoakLedger.Balance briefs = ledger.compare(file, town::origin);
      wrong.addAll(briefs.wrong());
      SoakAccounts accounts = new SoakAccounts(file, town);
      SoakEdits.Balance changes = edits.compare(file, town);
      wrong.addAll(changes.wrong());
      wrong.addAll(accounts.lost(published));
      wrong.addAll(accounts.unanswered());
      wrong.addAll(world.telegram().violations());
      wrong.addAll(Vitals.growth(vitals));
      return new SoakReport(
          ledger.messages(),
          new SoakReport.Times(took, Duration.ofNanos(System.nanoTime() - realStart)),
          new SoakReport.Balances(briefs, changes),
          new SoakReport.Replies(
              town.asked().values().stream().mapToInt(Integer::intValue).sum(), accounts.replies()),
          new SoakReport.Faults(weather.requests(), weather.met()),
          vitals,
          wrong);
    }
  }

  @Override
  public void close() {
    running.ifPresent(BotProcess::abandon);
    world.close();
  }
}
