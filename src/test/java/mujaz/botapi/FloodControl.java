package mujaz.botapi;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// Telegram's documented budgets: 1 message a second in one chat with short bursts, 20 a minute in
/// a group or channel, 30 a second in all, 1,000 with those that are paid for. Sending on while a
/// chat is frozen lengthens the freeze. Not thread-safe: the caller holds a lock.
final class FloodControl {

  private static final int BURST = 5;
  private static final Duration CHAT_WINDOW = Duration.ofSeconds(BURST);
  private static final int PER_GROUP = 20;
  private static final Duration GROUP_WINDOW = Duration.ofMinutes(1);
  private static final int OVERALL = 30;
  private static final int WITH_PAID = 1_000;
  private static final Duration OVERALL_WINDOW = Duration.ofSeconds(1);

  private final InstantSource clock;
  private final Deque<Instant> all = new ArrayDeque<>();
  private final Deque<Instant> free = new ArrayDeque<>();
  private final Map<Long, Deque<Instant>> chats = new HashMap<>();
  private final Map<Long, Instant> frozenUntil = new HashMap<>();

  private final boolean strict;

  FloodControl(InstantSource clock, boolean strict) {
    this.clock = clock;
    this.strict = strict;
  }

  /// Counts one message to a chat, or refuses it with the seconds to wait.
  void count(long chatId, boolean crowd, boolean paid) {
    if (!strict) {
      return;
    }
    Instant now = clock.instant();
    Deque<Instant> sent = chats.computeIfAbsent(chatId, id -> new ArrayDeque<>());
    forget(sent, GROUP_WINDOW, now);
    forget(all, OVERALL_WINDOW, now);
    forget(free, OVERALL_WINDOW, now);
    Instant again =
        max(freeAt(sent, BURST, CHAT_WINDOW, now), freeAt(all, WITH_PAID, OVERALL_WINDOW, now));
    if (!paid) {
      again = max(again, freeAt(free, OVERALL, OVERALL_WINDOW, now));
    }
    if (crowd) {
      again = max(again, freeAt(sent, PER_GROUP, GROUP_WINDOW, now));
    }
    Instant frozen = frozenUntil.getOrDefault(chatId, Instant.MIN);
    if (frozen.isAfter(now)) {
      again = max(again, frozen.plusSeconds(1));
    }
    if (again.isAfter(now)) {
      frozenUntil.put(chatId, again);
      throw ApiFailure.tooManyRequests(secondsUntil(again, now));
    }
    sent.add(now);
    all.add(now);
    if (!paid) {
      free.add(now);
    }
  }

  private static void forget(Deque<Instant> sent, Duration window, Instant now) {
    while (!sent.isEmpty() && !sent.getFirst().plus(window).isAfter(now)) {
      sent.removeFirst();
    }
  }

  /// When `limit` in a `window` allows one more.
  private static Instant freeAt(Deque<Instant> sent, int limit, Duration window, Instant now) {
    return sent.stream()
        .skip(Math.max(0, sent.size() - limit))
        .findFirst()
        .filter(oldest -> sent.size() >= limit)
        .map(oldest -> oldest.plus(window))
        .orElse(now);
  }

  private static long secondsUntil(Instant free, Instant now) {
    return Math.max(1, (Duration.between(now, free).toMillis() + 999) / 1000);
  }

  private static Instant max(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
