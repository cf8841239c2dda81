package mujaz.endurance;

import static mujaz.endurance.World.OWNER;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import mujaz.botapi.ChatMessage;
import mujaz.botapi.StrictBotApi;

/// Kills a bot that is at work, at each step in turn and at random, and compares what Telegram
/// accepted with what was published.
///
/// `./mvnw -q test-compile exec:exec@crash -Dkills=300` makes the long run and prints its report.
public final class CrashRun implements AutoCloseable {

  private static final List<Long> READERS = List.of(OWNER, 501L, 502L);
  private static final List<KillPoint> POINTS = List.of(KillPoint.values());
  private static final int LONGEST_DELAY = 40;
  private static final int MOST_ARTICLES = 3;
  private static final long PATIENCE = 4_000;

  /// A chat is sent one message a second, and killing leaves many waiting.
  private static final Duration TO_WORK_OFF = Duration.ofMinutes(30);

  private final Random random;
  private final Trap trap = new Trap();
  private final World world;
  private final List<String> published = new ArrayList<>();
  private final List<String> commands = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();
  private Instant subscribed = Instant.EPOCH;
  private final Map<KillPoint, Integer> reached = new EnumMap<>(KillPoint.class);

  private CrashRun(Path folder, long seed) throws IOException {
    this.random = new Random(seed);
    this.world = World.open(folder, StrictBotApi.withoutFloodControl(), trap::passed, seed);
    READERS.forEach(reader -> world.telegram().privateChat(reader, reader == OWNER ? "ar" : "en"));
  }

  /// @param args how many kills, and the seed
  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("mujaz-crash");
    System.out.println("log: " + folder.resolve("bot.log"));
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    System.out.println(of(folder, Integer.parseInt(args[0]), seed));
  }

  /// Kills the bot so many times.
  static CrashReport of(Path folder, int kills, long seed) throws Exception {
    try (CrashRun run = new CrashRun(folder, seed)) {
      run.prepare();
      for (int kill = 0; kill < kills; kill++) {
        run.killOnce(POINTS.get(kill % POINTS.size()));
      }
      return run.report();
    }
  }

  private void prepare() throws Exception {
    BotProcess bot = world.start();
    world.addTopic();
    READERS.forEach(reader -> world.says(reader, "/subscribe " + World.TOPIC));
    bot.stop();
    subscribed = Instant.now();
  }

  private void killOnce(KillPoint point) throws Exception {
    BotProcess bot = world.start();
    int articles = 1 + random.nextInt(MOST_ARTICLES);
    for (int i = 0; i < articles; i++) {
      published.add(world.feed().publish());
    }
    String topic = "t" + (commands.size() + 1) + "x";
    commands.add(topic);
    world.telegram().userSends(OWNER, "/addtopic " + topic);
    boolean atOnce = random.nextInt(3) == 0;
    long delay = atOnce ? 0 : random.nextInt(LONGEST_DELAY);
    long patience = point == KillPoint.ANY ? random.nextInt((int) PATIENCE / 2) : PATIENCE;
    boolean met = trap.await(point, bot, delay, patience);
    reached.merge(met ? point : KillPoint.ANY, 1, Integer::sum);
    try (StoreFile file = StoreFile.copied(world.database(), world.folder())) {
      look(file);
    }
  }

  private void look(StoreFile file) throws SQLException {
    broken.addAll(file.brokenStates(subscribed));
    Set<String> accepted = accepted();
    file.sentMessages().stream()
        .filter(message -> !accepted.contains(message))
        .forEach(message -> broken.add("written down, and never accepted: " + message));
  }

  /// The messages that Telegram accepted, as `chat/message`.
  private Set<String> accepted() {
    return READERS.stream()
        .flatMap(reader -> world.telegram().messagesIn(reader).stream())
        .map(message -> message.chatId() + "/" + message.messageId())
        .collect(Collectors.toSet());
  }

  /// Lets the bot finish in peace, then counts.
  private CrashReport report() throws Exception {
    BotProcess bot = world.start();
    await().atMost(TO_WORK_OFF).pollInterval(Duration.ofSeconds(1)).until(this::isAtRest);
    int exit = bot.stop();
    if (exit != 0) {
      broken.add("an orderly stop ended with " + exit);
    }
    try (StoreFile file = StoreFile.copied(world.database(), world.folder())) {
      look(file);
      Set<String> done = file.topics();
      Set<String> unresolved = file.unresolvedBriefs();
      Set<String> more = file.countedAsMore();
      List<String> missing = missing().stream().filter(brief -> !more.contains(brief)).toList();
      int twiceUnknown = (int) missing.stream().filter(unresolved::contains).count();
      return new CrashReport(
          Map.copyOf(reached),
          published.size() * READERS.size(),
          missing.size() - twiceUnknown,
          twiceUnknown,
          duplicates(),
          file.unknownBriefs(),
          commands.size(),
          (int) commands.stream().filter(topic -> !done.contains(topic)).count(),
          repliesTwice(),
          broken.stream().distinct().toList());
    }
  }

  private boolean isAtRest() throws Exception {
    try (StoreFile file = StoreFile.copied(world.database(), world.folder())) {
      return file.isAtRest();
    }
  }

  /// The briefs that Telegram never accepted, as `chat link`.
  private List<String> missing() {
    return READERS.stream()
        .flatMap(reader -> {
          List<String> told = links(reader);
          return published.stream()
              .filter(link -> !told.contains(link))
              .map(link -> reader + " " + link);
        })
        .toList();
  }

  private int duplicates() {
    return READERS.stream()
        .mapToInt(reader -> {
          List<String> told = links(reader).stream().filter(published::contains).toList();
          return told.size() - (int) told.stream().distinct().count();
        })
        .sum();
  }

  /// The articles that the messages of a chat tell of, one for each message.
  private List<String> links(long reader) {
    return world.telegram().messagesIn(reader).stream()
        .flatMap(message -> message.links().stream().filter(published::contains).distinct())
        .toList();
  }

  private int repliesTwice() {
    List<String> replies =
        world.telegram().messagesIn(OWNER).stream().map(ChatMessage::text).toList();
    return (int)
        commands.stream()
            .filter(topic -> replies.stream().filter(reply -> reply.contains(topic)).count() > 1)
            .count();
  }

  @Override
  public void close() {
    world.close();
  }
}
