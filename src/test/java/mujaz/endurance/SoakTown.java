package mujaz.endurance;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;
import mujaz.botapi.ChatRoom;
import mujaz.botapi.StrictBotApi;

/// The chats of a soak and what happens to them: people block the bot and come back, groups move,
/// topics close, chats are frozen, updates come twice or are nonsense. For one thread.
final class SoakTown {

  private static final int KINDS = 10;
  private static final long FIRST = 10_000;
  private static final long MOVED = 1_000_000;
  private static final long GUEST = 5_000_000;
  private static final int GUESTS = 40;
  private static final int THREAD = 7;
  private static final Duration AWAY = Duration.ofSeconds(90);
  private static final List<String> COMMANDS = List.of("/topics", "/help", "/list");

  private final StrictBotApi telegram;
  private final SoakWeather weather;
  private final FastClock clock;
  private final Random random;
  private final List<Long> readers = new ArrayList<>();
  private final Map<Long, Long> moves = new HashMap<>();
  private final Map<Long, Integer> asked = new TreeMap<>();
  private final List<Long> unsteady = new ArrayList<>();
  private final Map<String, Instant> next = new HashMap<>();
  private final PriorityQueue<Repair> repairs = new PriorityQueue<>();

  /// Something comes right again at that time.
  private record Repair(Instant at, Runnable work) implements Comparable<Repair> {
    @Override
    public int compareTo(Repair other) {
      return at.compareTo(other.at);
    }
  }

  SoakTown(StrictBotApi telegram, SoakWeather weather, FastClock clock, int chats, long seed) {
    this.telegram = telegram;
    this.weather = weather;
    this.clock = clock;
    this.random = new Random(seed);
    for (int at = 0; at < chats; at++) {
      readers.add(build(at));
    }
    for (long guest = GUEST; guest < GUEST + GUESTS; guest++) {
      telegram.privateChat(guest, guest % 2 == 0 ? "ar" : "en");
      asked.put(guest, 0);
    }
  }

  /// Of ten chats one is a group, one a forum, one a channel.
  private long build(int at) {
    long number = FIRST + at;
    switch (at % KINDS) {
      case 0 -> telegram.group(-number);
      case 1 -> telegram.supergroup(-number).openTopic(THREAD);
      case 2 -> telegram.channel(-number);
      default -> telegram.privateChat(number, at % 2 == 0 ? "ar" : "en");
    }
    return at % KINDS <= 2 ? -number : number;
  }

  List<Long> readers() {
    return List.copyOf(readers);
  }

  /// The topic of a forum in which it wants its news; 0 elsewhere.
  static int thread(long reader) {
    return reader < 0 && -reader % KINDS == 1 ? THREAD : 0;
  }

  /// The chat as it was called in the beginning.
  long origin(long number) {
    return moves.entrySet().stream()
        .filter(move -> move.getValue() == number)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(number);
  }

  /// How many commands each guest has given.
  Map<Long, Integer> asked() {
    return new TreeMap<>(asked);
  }

  /// Chats that were never without the bot.
  List<Long> steady() {
    return readers.stream().filter(reader -> !unsteady.contains(reader)).toList();
  }

  /// Lets happen what is due.
  void live() {
    repair(clock.instant());
    every("command", 2, this::ask);
    every("repeated update", 17, telegram::repeatLastUpdate);
    every("undecodable update", 50, () -> telegram.queueUpdate("message", new TextNode("?")));
    every("blocked or kicked, told", 60, () -> leave(true));
    every("blocked or kicked, not told", 75, () -> leave(false));
    every("topic closed", 120, this::closeTopic);
    every("group moved", 200, this::move);
    every("a chat frozen", 40, () -> weather.freeze(any(readers), Duration.ofSeconds(25)));
    every("all frozen", 700, () -> weather.freezeAll(Duration.ofSeconds(6)));
  }

  /// All that can come right does.
  void restore() {
    repair(Instant.MAX);
  }

  private void repair(Instant now) {
    while (!repairs.isEmpty() && !repairs.element().at().isAfter(now)) {
      repairs.remove().work().run();
    }
  }

  private void every(String what, int seconds, Runnable event) {
    Instant now = clock.instant();
    Instant due = next.computeIfAbsent(what, it -> now.plusSeconds(1L + random.nextInt(seconds)));
    if (!due.isAfter(now)) {
      event.run();
      weather.count("event: " + what);
      next.put(what, now.plusSeconds(seconds / 2 + random.nextInt(seconds)));
    }
  }

  private void ask() {
    long guest = GUEST + random.nextInt(GUESTS);
    telegram.userSends(guest, COMMANDS.get(random.nextInt(COMMANDS.size())));
    asked.merge(guest, 1, Integer::sum);
  }

  private void leave(boolean told) {
    long reader = any(readers);
    if (isForum(reader) || repairs.size() > readers.size() / KINDS) {
      return;
    }
    unsteady.add(reader);
    ChatRoom room = telegram.room(moves.getOrDefault(reader, reader));
    boolean alone = room.kind() == ChatRoom.Kind.PRIVATE;
    ChatRoom.Standing before = room.standing();
    ChatRoom.Standing away = alone ? ChatRoom.Standing.BLOCKED : ChatRoom.Standing.KICKED;
    if (before == away) {
      return;
    }
    long who = alone ? reader : GUEST;
    if (told) {
      telegram.changeStanding(room.id(), who, away);
    } else {
      room.setStanding(away);
    }
    later(() -> telegram.changeStanding(room.id(), who, before));
  }

  private void closeTopic() {
    List<Long> forums = readers.stream().filter(SoakTown::isForum).toList();
    ChatRoom room = telegram.room(any(forums));
    room.closeTopic(THREAD);
    later(() -> room.openTopic(THREAD));
  }

  private void move() {
    readers.stream()
        .filter(reader -> reader < 0 && -reader % KINDS == 0)
        .filter(reader -> !moves.containsKey(reader) && !unsteady.contains(reader))
        .findFirst()
        .ifPresent(group -> {
          telegram.upgrade(group, group - MOVED);
          moves.put(group, group - MOVED);
        });
  }

  private void later(Runnable work) {
    repairs.add(new Repair(clock.instant().plus(AWAY), work));
  }

  private static boolean isForum(long reader) {
    return thread(reader) != 0;
  }

  private long any(List<Long> chats) {
    return chats.get(random.nextInt(chats.size()));
  }
}
