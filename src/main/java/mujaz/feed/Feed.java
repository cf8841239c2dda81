package mujaz.feed;

import java.net.URI;
import java.util.Optional;

/// A source that is polled.
///
/// @param url where it is fetched from; unique among the feeds
/// @param title the publisher's own name for it; empty until the first good poll
public record Feed(
    FeedId id, URI url, Optional<String> title, Validators validators, PollHistory history) {

  /// What to call the source before and after it has told its title.
  public String name() {
    return title.orElseGet(() -> Optional.ofNullable(url.getHost()).orElse(url.toString()));
  }
}
