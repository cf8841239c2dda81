package mujaz.bot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import mujaz.chat.ChatId;
import mujaz.chat.ChatStore;

/// Tells the owners of chats that may not be written to for hours: once for each such wait, which
/// the platform orders and which ends by itself. [#round] is called by a loop.
public final class FloodWatch {

  private static final Duration LONG = Duration.ofHours(1);
  private static final Duration BETWEEN = Duration.ofMinutes(1);

  private final ChatStore chats;
  private final OwnerNotices notices;
  private final InstantSource clock;
  private final Map<ChatId, Instant> told = new HashMap<>();

  public FloodWatch(ChatStore chats, OwnerNotices notices, InstantSource clock) {
    this.chats = chats;
    this.notices = notices;
    this.clock = clock;
  }

  /// Looks for waits that were ordered since the last look.
  ///
  /// @return how long to wait for the next look
  public Duration round() {
    Instant now = clock.instant();
    told.values().removeIf(until -> until.isBefore(now));
    Map<ChatId, Instant> waiting = new HashMap<>(chats.frozenBeyond(now.plus(LONG)));
    waiting.keySet().removeAll(told.keySet());
    waiting.values().stream()
        .max(Instant::compareTo)
        .ifPresent(until -> notices.frozen(waiting.size(), Duration.between(now, until)));
    told.putAll(waiting);
    return BETWEEN;
  }
}
