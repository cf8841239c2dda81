package mujaz.bot.telegram;

import java.time.Instant;

/// How receiving goes.
///
/// @param lastGood when Telegram last answered a poll as it should; the epoch when it never did
/// @param trouble what is wrong now, one sentence; empty when nothing is
public record PollerHealth(Instant lastGood, String trouble) {

  /// Whether updates come in.
  public boolean isReady() {
    return trouble.isEmpty() && !lastGood.equals(Instant.EPOCH);
  }
}
