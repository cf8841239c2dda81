package mujaz.bot;

import java.net.URI;
import mujaz.feed.Feed;
import mujaz.feed.FeedId;

/// Takes sources in and lets them go. Safe for use by many threads.
public interface SourceDesk {

  /// Adds the source at this address by polling it for the first time, through the guarded client
  /// nothing stays behind when that fails. Blocks on the network: never called inside a
  /// transaction. Adding a source again changes nothing.
  Added add(URI url) throws InterruptedException;

  /// Forgets a source and polls it no more. Part of the caller's transaction.
  void remove(FeedId id);

  /// What became of adding a source.
  sealed interface Added {

    /// It is polled from now on.
    record New(Feed feed) implements Added {}

    /// We had it already.
    record Known(Feed feed) implements Added {}

    /// It cannot be read; one sentence for people says why.
    record Unreadable(String reason) implements Added {}
  }
}
