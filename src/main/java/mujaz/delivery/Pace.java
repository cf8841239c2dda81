package mujaz.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mujaz.chat.Chat;
import mujaz.chat.ChatId;

/// How fast one platform is sent to: budgets overall and for each chat, a pause when the platform
/// complains.
///
/// Several chats that are told to wait within a few seconds mean that the whole bot is too fast:
/// then everything pauses and starts again slowly. Safe for use by many threads.
final class Pace {

  private static final int MANY_CHATS = 3;
  private static final Duration SHORT_WHILE = Duration.ofSeconds(10);
  private static final long SLOW_START = Duration.ofSeconds(10).toNanos();

  private final SendingLimits limits;
  private final Clocks clocks;
  private final SlidingWindow overall;
  private final SlidingWindow burst;
  private final Map<ChatId, List<SlidingWindow>> chats = new HashMap<>();
  private final Map<ChatId, Long> floods = new HashMap<>();
  private final long start;
  private int taken;
  private long pausedUntil;
  private boolean slow;

  Pace(SendingLimits limits, Clocks clocks) {
    this.limits = limits;
    this.clocks = clocks;
    this.overall = limits.overall().window();
    this.burst = limits.burst().window();
    this.start = clocks.nanos();
  }

  /// How many messages may leave now, whatever their chats.
  synchronized int available() {
    long now = now();
    int free = Math.min(overall.free(now, ramp(now)), burst.free(now));
    return now < pausedUntil ? 0 : Math.max(0, free - taken);
  }

  /// How long until one may leave.
  synchronized Duration untilAvailable() {
    long now = now();
    if (now < pausedUntil) {
      return Duration.ofNanos(pausedUntil - now);
    }
    // While the ramp is lower than the limit, look again soon instead of solving for its slope.
    return slow ? Duration.ofMillis(100) : longest(List.of(overall, burst), now);
  }

  /// Takes one of the messages that may leave, for a chat yet to be looked up.
  synchronized void take() {
    taken++;
  }

  /// One that was taken leaves for the chat.
  synchronized void leaves(Chat chat) {
    long now = now();
    windows(chat).forEach(window -> window.add(now));
  }

  /// One that left was answered. Nobody knows when it arrived, but that was before: whoever counts
  /// from here never counts more leniently than the platform.
  synchronized void answered() {
    long now = now();
    taken--;
    overall.add(now);
    burst.add(now);
  }

  /// One that was taken does not leave.
  synchronized void stays() {
    taken--;
  }

  /// Waits until the next part of a message may leave, and takes it.
  void awaitPart(Chat chat) throws InterruptedException {
    for (Duration wait = takePart(chat); wait.isPositive(); wait = takePart(chat)) {
      clocks.sleep(wait);
    }
  }

  private synchronized Duration takePart(Chat chat) {
    if (available() == 0) {
      return untilAvailable();
    }
    long now = now();
    Duration wait = longest(windows(chat), now);
    if (wait.isZero()) {
      take();
      leaves(chat);
    }
    return wait;
  }

  /// Chats that have had their share for now.
  synchronized Set<ChatId> resting() {
    long now = now();
    chats.values().removeIf(windows -> windows.stream().allMatch(window -> window.isEmpty(now)));
    return chats.entrySet().stream()
        .filter(chat -> longest(chat.getValue(), now).isPositive())
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /// How long until the first of the resting chats may be written to again; zero when none rests.
  synchronized Duration untilRested() {
    long now = now();
    return chats.values().stream()
        .map(windows -> longest(windows, now))
        .filter(Duration::isPositive)
        .min(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /// The platform told a chat to wait.
  synchronized void flooded(ChatId chat, Duration pause) {
    long now = now();
    floods.put(chat, now);
    floods.values().removeIf(at -> now - at > SHORT_WHILE.toNanos());
    if (floods.size() >= MANY_CHATS) {
      pausedUntil = Math.max(pausedUntil, now + pause.toNanos());
      slow = true;
      floods.clear();
    }
  }

  /// The overall limit, which grows from nearly nothing for a while after a pause.
  private int ramp(long now) {
    long since = now - pausedUntil;
    slow = slow && since < SLOW_START;
    int limit = limits.overall().messages();
    return slow ? (int) Math.max(1, limit * since / SLOW_START) : limit;
  }

  private List<SlidingWindow> windows(Chat chat) {
    return chats.computeIfAbsent(chat.id(), id -> limits.windows(chat));
  }

  private static Duration longest(Collection<SlidingWindow> windows, long now) {
    return windows.stream()
        .map(window -> window.untilFree(now))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  private long now() {
    return clocks.nanos() - start;
  }
}
