package mujaz;

import java.time.Duration;
import java.time.InstantSource;
import mujaz.delivery.DigestDesk;
import mujaz.ops.Health;
import mujaz.ops.Lifecycle;
import mujaz.ops.Loop;
import mujaz.store.Store;

/// The loop that makes digests when they are due.
final class Digests {

  private static final String NAME = "digests";
  private static final Duration STUCK = Duration.ofMinutes(2);
  private static final Duration STOP = Duration.ofSeconds(3);

  private Digests() {}

  static void start(Store store, InstantSource clock, Lifecycle lifecycle, Health health)
      throws Exception {
    DigestDesk.Stores stores =
        new DigestDesk.Stores(
            store.digests(), store.news(), store.chats(), store.stories(), store.topics());
    DigestDesk desk = new DigestDesk(stores, store.transactions(), clock);
    Loop loop = new Loop(NAME, desk::round, clock);
    health.register(NAME, loop.completesWithin(STUCK));
    lifecycle.start(NAME, loop::start, () -> loop.stop(STOP));
  }
}
