package mujaz.bot.telegram;

import java.time.Duration;
import java.util.List;
import mujaz.chat.Received;

/// What came of asking Telegram for updates.
sealed interface PollResult {

  /// The updates that wait, in Telegram's order; possibly none.
  record Updates(List<Received> updates) implements PollResult {

    public Updates {
      updates = List.copyOf(updates);
    }
  }

  /// Another program, or our own last poll, holds the token.
  record Conflict() implements PollResult {}

  /// A webhook is set; while it is, polling is refused.
  record WebhookSet() implements PollResult {}

  /// The token was refused: nothing to wait for.
  record Unauthorized(String reason) implements PollResult {}

  /// Flood control: wait exactly so long.
  record RetryAfter(Duration pause) implements PollResult {}

  /// Anything else; to be tried again.
  record Failed(String reason) implements PollResult {}
}
