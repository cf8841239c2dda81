package mujaz.delivery;

import java.time.Duration;

/// How a [Dispatcher] sends.
///
/// @param parallel requests under way at the same time
/// @param expiry what waited longer is not news any more
/// @param unknown what becomes of a message of which nobody knows whether it arrived
public record Sending(int parallel, Duration expiry, WhenUnknown unknown) {

  public static final Sending DEFAULT = new Sending(4, Duration.ofHours(24), WhenUnknown.ONCE);

  /// Whether a message that may have arrived is sent again.
  public enum WhenUnknown {
    /// A minute later, once: rather twice than not at all.
    ONCE,
    /// Rather not at all than twice.
    NEVER
  }
}
