package mujaz.bot.web;

/// What a chat platform sends us by itself, as the web server sees it. Safe for use by many
/// threads.
public interface UpdateDoor {

  /// Whether the caller knows the secret; compared in constant time, asked before a body is read.
  boolean admits(String secret);

  /// Commits an update; what is none is left out, because another try would help nobody.
  ///
  /// @throws RuntimeException when it could not be kept: the platform sends it again
  void take(byte[] update);
}
