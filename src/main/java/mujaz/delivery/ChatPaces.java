package mujaz.delivery;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mujaz.chat.Chat;
import mujaz.chat.ChatId;

/// What each chat was sent lately, and which have had their share for now.
///
/// Times are of the monotonic clock, in nanoseconds. Not thread-safe.
final class ChatPaces {

  private static final long TIDY = Duration.ofSeconds(5).toNanos();

  private final SendingLimits limits;
  private final Map<ChatId, List<SlidingWindow>> windows = new HashMap<>();
  private final Map<ChatId, Long> restingUntil = new HashMap<>();
  private long tidied;

  ChatPaces(SendingLimits limits) {
    this.limits = limits;
  }

  void add(Chat chat, long now) {
    List<SlidingWindow> ofChat = windows.computeIfAbsent(chat.id(), id -> limits.windows(chat));
    ofChat.forEach(window -> window.add(now));
    long rest = longest(ofChat, now);
    if (rest > 0) {
      restingUntil.put(chat.id(), now + rest);
    }
    tidy(now);
  }

  /// How long until the chat may be written to.
  long untilFree(Chat chat, long now) {
    return longest(windows.getOrDefault(chat.id(), List.of()), now);
  }

  Set<ChatId> resting(long now) {
    restingUntil.values().removeIf(until -> until <= now);
    return new HashSet<>(restingUntil.keySet());
  }

  /// How long until the first of the resting chats may be written to again; zero when none rests.
  long untilRested(long now) {
    return restingUntil.values().stream()
        .mapToLong(until -> until - now)
        .filter(rest -> rest > 0)
        .min()
        .orElse(0);
  }

  private void tidy(long now) {
    if (now - tidied > TIDY) {
      windows.values().removeIf(ofChat -> ofChat.stream().allMatch(window -> window.isEmpty(now)));
      tidied = now;
    }
  }

  private static long longest(List<SlidingWindow> windows, long now) {
    return windows.stream().mapToLong(window -> window.untilFree(now)).max().orElse(0);
  }
}
