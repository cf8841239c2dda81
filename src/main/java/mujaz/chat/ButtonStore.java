package mujaz.chat;

import java.time.Instant;
import java.util.Optional;

/// What the buttons mean that we have shown: a button carries a random token, its meaning stays
/// here (S-38).
public interface ButtonStore {

  /// Keeps what pressing a button does.
  ///
  /// @param token random, unguessable, at most 32 characters of `[A-Za-z0-9_-]`
  /// @param command the command line that pressing runs, as if it had been typed in that chat
  void save(String token, ChatId chat, String command, Instant at);

  /// The command of a token that was shown in this chat; empty: forged, foreign or too old.
  Optional<String> commandOf(String token, ChatId chat);

  /// Forgets buttons shown before then.
  int forgetBefore(Instant before);
}
