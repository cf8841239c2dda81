package mujaz.delivery;

import java.time.Duration;
import java.util.List;
import mujaz.chat.Chat;
import mujaz.chat.Platform;

/// How fast a platform lets us send.
///
/// @param overall to all chats together
/// @param burst how much of that may leave at one go: a little more than its share of the time, so
///   that a reply never waits for a whole window to end
/// @param chat to one chat at one go
/// @param steady to one chat in the long run
/// @param crowd to one group or channel, beside the limit of a chat
record SendingLimits(Limit overall, Limit burst, Limit chat, Limit steady, Limit crowd) {

  /// So many in any stretch of this length.
  record Limit(int messages, Duration in) {

    SlidingWindow window() {
      return new SlidingWindow(messages, in);
    }
  }

  /// From the answer to one message: clocks do not tick alike.
  private static final Duration SECOND = Duration.ofMillis(1_002);

  /// 30 a second in all, one a second a chat with short bursts, 20 a minute a group; a little less
  /// where it is counted from the moment of leaving, since requests do not all travel equally fast.
  private static final SendingLimits TELEGRAM =
      new SendingLimits(
          new Limit(30, SECOND),
          new Limit(5, Duration.ofMillis(140)),
          new Limit(3, Duration.ofMillis(3_030)),
          new Limit(5, Duration.ofMillis(5_050)),
          new Limit(20, Duration.ofMillis(60_500)));

  /// Our own web chat takes what comes.
  private static final SendingLimits NONE =
      new SendingLimits(
          new Limit(1_000, SECOND),
          new Limit(1_000, SECOND),
          new Limit(1_000, SECOND),
          new Limit(1_000, SECOND),
          new Limit(1_000, SECOND));

  static SendingLimits of(Platform platform) {
    return switch (platform) {
      case TELEGRAM -> TELEGRAM;
      case WEB -> NONE;
    };
  }

  /// The windows that a message to this chat must fit into; groups and channels have negative
  /// numbers.
  List<SlidingWindow> windows(Chat to) {
    return to.address().number() < 0
        ? List.of(chat.window(), steady.window(), crowd.window())
        : List.of(chat.window(), steady.window());
  }
}
