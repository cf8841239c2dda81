package mujaz.delivery;

import java.time.Duration;
import java.util.List;
import mujaz.chat.Chat;
import mujaz.chat.Platform;

/// How fast a platform lets us send.
///
/// @param overall to all chats together
/// @param free how much of that costs nothing
/// @param burst how much of that may leave at one go: a little more than its share of the time, so
///   that a reply never waits for a whole window to end
record SendingLimits(Limit overall, Limit free, Limit burst, OneChat chat) {

  /// To one chat.
  ///
  /// @param burst at one go
  /// @param steady in the long run
  /// @param crowd to one group or channel, beside the others
  record OneChat(Limit burst, Limit steady, Limit crowd) {}

  /// So many in any stretch of this length.
  record Limit(int messages, Duration in) {

    SlidingWindow window() {
      return new SlidingWindow(messages, in);
    }
  }

  /// From the answer to one message: clocks do not tick alike.
  private static final Duration SECOND = Duration.ofMillis(1_002);

  private static final Limit THIRTY = new Limit(30, SECOND);
  private static final Limit THOUSAND = new Limit(1_000, SECOND);

  /// One a second with short bursts, 20 a minute in a group; a little less, since it is counted
  /// from the moment of leaving, and requests do not all travel equally fast.
  private static final OneChat TELEGRAM_CHAT =
      new OneChat(
          new Limit(3, Duration.ofMillis(3_030)),
          new Limit(5, Duration.ofMillis(5_050)),
          new Limit(20, Duration.ofMillis(60_500)));

  private static final SendingLimits TELEGRAM =
      new SendingLimits(THIRTY, THIRTY, new Limit(5, Duration.ofMillis(140)), TELEGRAM_CHAT);

  private static final SendingLimits TELEGRAM_PAID =
      new SendingLimits(THOUSAND, THIRTY, new Limit(60, Duration.ofMillis(50)), TELEGRAM_CHAT);

  /// Our own web chat takes what comes.
  private static final SendingLimits NONE =
      new SendingLimits(THOUSAND, THOUSAND, THOUSAND, new OneChat(THOUSAND, THOUSAND, THOUSAND));

  /// @param paid whether the owner pays for speed
  static SendingLimits of(Platform platform, boolean paid) {
    return switch (platform) {
      case TELEGRAM -> paid ? TELEGRAM_PAID : TELEGRAM;
      case WEB -> NONE;
    };
  }

  /// Whether some of it is paid for.
  boolean isPaid() {
    return free.messages() < overall.messages();
  }

  /// The windows that a message to this chat must fit into; groups and channels have negative
  /// numbers.
  List<SlidingWindow> windows(Chat to) {
    return to.address().number() < 0
        ? List.of(chat.burst().window(), chat.steady().window(), chat.crowd().window())
        : List.of(chat.burst().window(), chat.steady().window());
  }
}
