package mujaz.bot.web;

/// What hubs may say to us (WebSub), as the web server sees it. Safe for use by many threads.
public interface HubDoor {

  /// What became of something that a hub sent.
  enum Receipt {
    TAKEN,
    IGNORED,
    UNWANTED
  }

  /// Whether the hub may do what it asks for.
  ///
  /// @param mode `subscribe` or `unsubscribe`
  /// @param leaseSeconds for how long; 0: it does not say
  boolean confirms(String token, String mode, String topic, long leaseSeconds);

  /// The hub does not send, or not any more; false when nobody asked it to.
  boolean denied(String token, String topic);

  /// Whether anything is wanted that comes with this token: asked before a body is read.
  boolean isWanted(String token);

  /// @param signature how the body is signed; may be empty
  Receipt receive(String token, String signature, String contentType, byte[] body);
}
