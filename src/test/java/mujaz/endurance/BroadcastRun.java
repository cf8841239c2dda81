package mujaz.endurance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import mujaz.botapi.ChatMessage;
import mujaz.botapi.Step;
import mujaz.botapi.StrictBotApi;
import mujaz.chat.Chat;
import mujaz.chat.Platform;
import mujaz.store.Store;
import mujaz.store.TestStore;

/// Publishes news to many chats through a Telegram that counts every budget, and asks the bot
/// things meanwhile. Time is real.
///
/// `./mvnw -q test-compile exec:exec@broadcast -Dchats="1000 0 0"` makes the long run and prints
/// its report: so many chats, of them so many groups, and so many frozen beforehand; with `paid` as
/// a fourth word, at the speed that the owner pays for; a fifth word is how many stories each gets.
/// A paid broadcast is looked at after a quarter too, which costs answers half a second.
public final class BroadcastRun implements AutoCloseable {

  private static final int FREE = 30;
  private static final int PAID = 1_000;
  private static final int STORIES = 2;
  private static final long FIRST_CHAT = 1_000;
  private static final long FIRST_GUEST = 900_000;
  private static final int WARM_UP = 30;
  private static final Duration FROZEN = Duration.ofSeconds(20);
  private static final long BETWEEN_COMMANDS = 150;

  private final World world;
  private final boolean paid;
  private final int stories;
  private final List<Long> readers;
  private final List<String> news = new ArrayList<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger accepted = new AtomicInteger();
  private final List<Long> guests = new ArrayList<>();
  private final List<Instant> questions = new ArrayList<>();
  private long firstGuest = FIRST_GUEST;
  private final List<Vitals> vitals = new ArrayList<>();

  private BroadcastRun(Path folder, int chats, int groups, boolean paid, int stories)
      throws IOException {
    StrictBotApi telegram = StrictBotApi.start(InstantSource.system());
    telegram.setPaidBroadcasts(paid);
    this.paid = paid;
    this.stories = stories;
    this.world = World.open(folder, telegram, this::passed, 3);
    this.readers =
        LongStream.range(0, chats)
            .mapToObj(at -> at < groups ? -FIRST_CHAT - at : FIRST_CHAT + at)
            .toList();
    for (long reader : readers) {
      if (reader < 0) {
        telegram.group(reader);
      } else {
        telegram.privateChat(reader, "en");
      }
    }
  }

  /// @param args how many chats, how many of them groups, how many frozen, whether paid, how many
  ///   stories
  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("mujaz-broadcast");
    System.out.println("log: " + folder.resolve("bot.log"));
    int groups = args.length > 1 ? Integer.parseInt(args[1]) : 0;
    int frozen = args.length > 2 ? Integer.parseInt(args[2]) : 0;
    boolean paid = args.length > 3 && args[3].equals("paid");
    int stories = args.length > 4 ? Integer.parseInt(args[4]) : STORIES;
    int chats = Integer.parseInt(args[0]);
    try (BroadcastRun run = new BroadcastRun(folder, chats, groups, paid, stories)) {
      run.prepare(frozen);
      System.out.println(run.broadcast());
    }
  }

  static BroadcastReport of(Path folder, int chats, int groups, int frozen) throws Exception {
    try (BroadcastRun run = new BroadcastRun(folder, chats, groups, false, STORIES)) {
      run.prepare(frozen);
      return run.broadcast();
    }
  }

  private void passed(Step step, String method) {
    if (method.equals("sendMessage")) {
      switch (step) {
        case ASKED -> asked.incrementAndGet();
        case ACCEPTED -> accepted.incrementAndGet();
        case ANSWERED -> {}
      }
    }
  }

  private void prepare(int frozen) throws Exception {
    BotProcess bot = world.start();
    world.addTopic();
    bot.stop();
    try (Store store = TestStore.at("sqlite:" + world.database(), InstantSource.system())) {
      World.subscribe(store, readers, reader -> 0);
      Instant until = Instant.now().plus(FROZEN);
      for (long reader : readers.subList(0, frozen)) {
        Chat chat = store.chats().find(World.address(reader)).orElseThrow();
        store.sendQueue(Platform.TELEGRAM).freeze(chat.id(), until);
      }
    }
  }

  private BroadcastReport broadcast() throws Exception {
    BotProcess bot = start();
    warmUp();
    for (int i = 0; i < stories; i++) {
      news.add(world.feed().publish());
    }
    int before = accepted.get();
    await().atMost(Duration.ofMinutes(1)).until(() -> accepted.get() > before);
    int owed = readers.size() * stories;
    Instant end = Instant.now().plus(Duration.ofSeconds(60 + owed / 10));
    while ((accepted.get() - before < owed || sent() < owed) && Instant.now().isBefore(end)) {
      askSomething();
      if (paid && vitals.isEmpty() && accepted.get() - before > owed / 4) {
        vitals.add(Vitals.of(bot.pid(), world.database())); // stops the bot for a moment
      }
      TimeUnit.MILLISECONDS.sleep(BETWEEN_COMMANDS);
    }
    await().atMost(Duration.ofSeconds(10)).until(() -> replies().count() == guests.size());
    vitals.add(Vitals.of(bot.pid(), world.database()));
    bot.stop();
    return report(owed);
  }

  private BotProcess start() throws IOException {
    return paid
        ? world.start(List.of(), Map.of("MUJAZ_DELIVERY_PAID_BROADCASTS", "on"))
        : world.start();
  }

  /// A bot that runs has been asked before.
  private void warmUp() {
    for (int i = 0; i < WARM_UP; i++) {
      askSomething();
      await().atMost(Duration.ofSeconds(30)).until(() -> replies().count() == guests.size());
    }
    firstGuest += guests.size();
    guests.clear();
    questions.clear();
  }

  private void askSomething() {
    long guest = firstGuest + guests.size();
    world.telegram().privateChat(guest, "en");
    guests.add(guest);
    questions.add(Instant.now());
    world.telegram().userSends(guest, "/topics");
  }

  private int sent() {
    return (int) briefs().count();
  }

  private Stream<ChatMessage> briefs() {
    return readers.stream()
        .flatMap(reader -> world.telegram().messagesIn(reader).stream())
        .filter(this::isNews);
  }

  private boolean isNews(ChatMessage message) {
    return message.links().stream().anyMatch(news::contains);
  }

  private Stream<ChatMessage> replies() {
    return guests.stream().flatMap(guest -> world.telegram().messagesIn(guest).stream().limit(1));
  }

  private BroadcastReport report(int owed) {
    List<Instant> times = briefs().map(ChatMessage::at).sorted().toList();
    Instant first = times.getFirst();
    Instant last = times.getLast();
    Duration took = Duration.between(first, last);
    long meanwhile =
        replies().filter(reply -> reply.at().isAfter(first) && reply.at().isBefore(last)).count();
    int sent = (int) readers.stream().mapToLong(this::told).sum();
    return new BroadcastReport(
        owed,
        sent,
        times.size() - sent,
        (int) readers.stream().filter(reader -> !inOrder(reader)).count(),
        asked.get() - accepted.get(),
        took,
        paid ? PAID : FREE,
        (times.size() - 1 + meanwhile) * 1000.0 / Math.max(1, took.toMillis()),
        (int) replies().count(),
        slowestOfHundred(),
        vitals);
  }

  private long told(long reader) {
    return world.telegram().messagesIn(reader).stream()
        .flatMap(message -> message.links().stream().filter(news::contains))
        .distinct()
        .count();
  }

  private boolean inOrder(long reader) {
    List<Integer> order =
        world.telegram().messagesIn(reader).stream()
            .filter(this::isNews)
            .map(message -> news.indexOf(message.links().getFirst()))
            .toList();
    return order.equals(order.stream().sorted().toList());
  }

  private Duration slowestOfHundred() {
    List<Duration> waits = new ArrayList<>();
    for (int i = 0; i < guests.size(); i++) {
      Instant asked = questions.get(i);
      world.telegram().messagesIn(guests.get(i)).stream()
          .findFirst()
          .ifPresent(reply -> waits.add(Duration.between(asked, reply.at())));
    }
    waits.sort(Comparator.naturalOrder());
    return waits.isEmpty() ? Duration.ZERO : waits.get((int) (0.99 * (waits.size() - 1)));
  }

  @Override
  public void close() {
    world.close();
  }
}
