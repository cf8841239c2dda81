package mujaz.bot.telegram;

import java.time.Duration;

/// How long we wait for what.
///
/// @param call for the answer to a request
/// @param longPoll for updates, on Telegram's side; at most 50 s
/// @param pause how time passes between two tries
record Timing(Duration call, Duration longPoll, Pause pause) {

  static final Timing USUAL =
      new Timing(Duration.ofSeconds(30), Duration.ofSeconds(50), Thread::sleep);

  private static final Duration MARGIN = Duration.ofSeconds(15);

  /// For the answer to a long poll.
  Duration poll() {
    return longPoll.plus(MARGIN);
  }

  /// For a call that the client itself fails to end.
  Duration patience() {
    return call.plus(MARGIN);
  }
}
