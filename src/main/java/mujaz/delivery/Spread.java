package mujaz.delivery;

import java.time.Duration;
import mujaz.chat.ChatId;

/// How long after its hour the digest of a chat is made, so that thousands that chose the same hour
/// do not come at one instant.
///
/// The more chats there are, the wider they are spread, ten minutes at most; the place of a chat
/// among them is always the same.
record Spread(Duration width) {

  private static final Duration WIDEST = Duration.ofMinutes(10);
  private static final Duration EACH = Duration.ofMillis(20);

  /// The golden ratio as a fraction of 2^64 (Knuth, TAOCP 6.4): neighbours come far apart.
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  static Spread of(int chats) {
    Duration width = EACH.multipliedBy(chats);
    return new Spread(width.compareTo(WIDEST) < 0 ? width : WIDEST);
  }

  Duration of(ChatId chat) {
    long place = (chat.value() * GOLDEN) >>> 33; // of 2^31
    return Duration.ofMillis((width.toMillis() * place) >>> 31);
  }
}
