package mujaz.feed;

import java.time.Instant;
import java.util.Optional;

/// What a hub is asked to send us (WebSub, section 5).
///
/// @param feed whose news it brings; empty when the feed is gone and only the hub is still to be
///   told
/// @param standing how far it got
public record HubSubscription(
    Key key, Optional<FeedId> feed, Announcement announced, Standing standing) {

  /// What only the hub and we know.
  ///
  /// @param token stands in the address that the hub calls
  /// @param secret signs what the hub sends
  public record Key(String token, String secret) {

    @Override
    public String toString() {
      return "Key[…]";
    }
  }

  /// @param failures requests in a row that came to nothing
  /// @param leaseEnd until when the hub sends; empty as long as it has not agreed
  /// @param trusted whether the hub brought so far what polls would have brought
  public record Standing(State state, int failures, Optional<Instant> leaseEnd, boolean trusted) {}

  /// What we want of the hub.
  public enum State {
    WANTED,
    ENDING
  }

  /// Whether the hub has agreed to send and its word still holds.
  public boolean isLive(Instant now) {
    return standing.state() == State.WANTED
        && standing.leaseEnd().filter(end -> end.isAfter(now)).isPresent();
  }
}
