package mujaz.feed;

import java.util.Optional;

/// What a server gave us to ask "has it changed?" with: opaque, sent back as received (RFC 9110,
/// 8.8).
public record Validators(Optional<String> etag, Optional<String> lastModified) {

  public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
}
