package mujaz.feed;

import java.net.URI;
import java.time.Duration;

/// The first poll of a source, in two steps: nothing is stored before somebody decides to keep it
/// . Safe for use by many threads.
public interface FirstPoll {

  /// Asks this address for a feed and stores nothing. Blocks on the network: never called inside a
  /// transaction.
  FirstLook look(URI url) throws InterruptedException;

  /// Stores what a look found, as the first poll of this feed. Part of the caller's transaction.
  ///
  /// @return how long to wait until the next poll
  Duration keep(Feed feed, FirstLook.Legible look);
}
