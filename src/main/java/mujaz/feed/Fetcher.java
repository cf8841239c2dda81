package mujaz.feed;

import java.net.URI;
import java.time.Duration;

/// The one way out to the web: every document that comes from outside is fetched through it.
///
/// Safe for use by many threads; blocks the calling (virtual) thread until the answer, the deadline
/// or the size cap. Never throws for anything that the far side does.
public interface Fetcher {

  FetchResult fetch(FetchRequest request) throws InterruptedException;

  /// When to come back, instead of waiting for a host that others are asking already. Zero:
  /// it can be asked now.
  default Duration busy(URI url) {
    return Duration.ZERO;
  }
}
