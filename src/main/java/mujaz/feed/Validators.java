package mujaz.feed;

import java.time.Duration;
import java.util.Optional;

/// What a server gave us to ask "has it changed?" with: opaque, sent back as received (RFC 9110,
/// 8.8).
///
/// @param fresh for how long it need not be asked; of the answer only, not stored
public record Validators(
    Optional<String> etag, Optional<String> lastModified, Optional<Duration> fresh) {

  public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

  public Validators(Optional<String> etag, Optional<String> lastModified) {
    this(etag, lastModified, Optional.empty());
  }
}
