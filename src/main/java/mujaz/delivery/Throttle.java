package mujaz.delivery;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import mujaz.chat.ChatId;

/// How much of its budget the whole bot uses after it was told to wait.
///
/// Several chats that are told so within a few seconds mean that the whole bot is too fast: then
/// everything pauses, starts again slowly, and uses a fifth less than before. What was taken
/// away comes back in small steps (additive increase, multiplicative decrease; Chiu and Jain,
/// 1989).
///
/// Times are of the monotonic clock, in nanoseconds. Not thread-safe.
final class Throttle {

  private static final int MANY_CHATS = 3;
  private static final long SHORT_WHILE = Duration.ofSeconds(10).toNanos();
  private static final long SLOW_START = Duration.ofSeconds(10).toNanos();
  private static final double LESS = 0.8;

  /// All of a budget comes back in so long.
  private static final long RECOVERY = Duration.ofMinutes(5).toNanos();

  private final Map<ChatId, Long> floods = new HashMap<>();
  private final int budget;
  private double lowered;
  private long loweredAt;
  private long pausedUntil;
  private boolean slow;

  /// @param budget how many messages a second the platform allows
  Throttle(int budget) {
    this.budget = budget;
    this.lowered = budget;
  }

  /// A chat was told to wait.
  void flooded(ChatId chat, long now, long pause) {
    floods.put(chat, now);
    floods.values().removeIf(at -> now - at > SHORT_WHILE);
    if (floods.size() >= MANY_CHATS) {
      if (!isPaused(now)) { // what was under way when the pause began is the same complaint
        lowered = Math.max(1, recovered(now) * LESS);
      }
      loweredAt = Math.max(pausedUntil, now + pause);
      pausedUntil = loweredAt;
      slow = true;
      floods.clear();
    }
  }

  boolean isPaused(long now) {
    return now < pausedUntil;
  }

  long untilResumed(long now) {
    return pausedUntil - now;
  }

  /// Whether the budget grows by the moment.
  boolean isSlow(long now) {
    slow = slow && now - pausedUntil < SLOW_START;
    return slow;
  }

  /// How many messages a second may leave now; none in a pause.
  int used(long now) {
    if (isPaused(now)) {
      return 0;
    }
    double permitted = recovered(now);
    return (int)
        Math.max(1, isSlow(now) ? permitted * (now - pausedUntil) / SLOW_START : permitted);
  }

  private double recovered(long now) {
    double back = (double) budget * Math.max(0, now - loweredAt) / RECOVERY;
    return Math.min(budget, lowered + back);
  }
}
