package mujaz.feed;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Permanent redirects that were met, until they have proved stable. A restart forgets them,
/// which only makes the move come later. Safe for use by many threads.
final class MoveNotes {

  private static final int PROVED = 3;

  private record Sighting(URI target, int times) {}

  private final Map<FeedId, Sighting> sightings = new ConcurrentHashMap<>();

  /// Notes what a good poll met; the new address when it was met often enough without a break.
  Optional<URI> note(FeedId feed, Optional<URI> movedTo) {
    if (movedTo.isEmpty()) {
      sightings.remove(feed);
      return Optional.empty();
    }
    URI target = movedTo.get();
    Sighting seen =
        sightings.merge(
            feed,
            new Sighting(target, 1),
            (old, one) ->
                old.target().equals(target) ? new Sighting(target, old.times() + 1) : one);
    if (seen.times() < PROVED) {
      return Optional.empty();
    }
    sightings.remove(feed);
    return movedTo;
  }
}
