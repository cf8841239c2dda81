package mujaz.delivery;

import java.time.Duration;

/// How a [Dispatcher] sends.
///
/// @param parallel requests under way at the same time
/// @param expiry what waited longer is not news any more
/// @param unknown what becomes of a message of which nobody knows whether it arrived
/// @param paid whether briefs are sent at the speed that the owner pays for
public record Sending(int parallel, Duration expiry, WhenUnknown unknown, boolean paid) {

  /// More than thirty a second need only where answers take longer than usual: a few chats whose
  /// answers do not come must not take all.
  private static final int SOME = 32;

  private static final int MANY = 128;

  public static final Sending DEFAULT = free(Duration.ofHours(24), WhenUnknown.ONCE);

  /// As fast as costs nothing.
  public static Sending free(Duration expiry, WhenUnknown unknown) {
    return new Sending(SOME, expiry, unknown, false);
  }

  /// As fast as can be bought.
  public static Sending paid(Duration expiry, WhenUnknown unknown) {
    return new Sending(MANY, expiry, unknown, true);
  }

  /// Whether a message that may have arrived is sent again.
  public enum WhenUnknown {
    /// A minute later, once: rather twice than not at all.
    ONCE,
    /// Rather not at all than twice.
    NEVER
  }
}
