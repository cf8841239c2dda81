package mujaz.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.IntSupplier;
import mujaz.delivery.StorageFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether the store works: remembers its last fault until it can be written to again, and says
/// when more wait for connections than there are. Safe for use by many threads, but for
/// [#look].
public final class StoreWatch {

  private static final Logger LOG = LoggerFactory.getLogger(StoreWatch.class);
  private static final Duration BETWEEN = Duration.ofSeconds(3);

  /// A store that fails now and then is not well in between.
  private static final Duration QUIET = Duration.ofSeconds(10);

  private static final Duration CROWDED = Duration.ofMinutes(1);

  private final Runnable probe;
  private final IntSupplier waiting;
  private final InstantSource clock;
  private volatile Optional<Trouble> trouble = Optional.empty();
  private volatile Optional<Instant> crowdedSince = Optional.empty();

  private record Trouble(String sentence, Instant last) {}

  /// @param probe writes something to the store, or fails as writing does
  /// @param waiting how many threads wait for a connection
  StoreWatch(Runnable probe, IntSupplier waiting, InstantSource clock) {
    this.probe = probe;
    this.waiting = waiting;
    this.clock = clock;
  }

  void failed(StorageFault fault) {
    if (trouble.isEmpty()) {
      LOG.atError().addKeyValue("reason", fault.getMessage()).log("the store fails");
    }
    trouble = Optional.of(new Trouble(String.valueOf(fault.getMessage()), clock.instant()));
  }

  /// What is not well, in one sentence.
  public Optional<String> complaint() {
    return trouble
        .map(Trouble::sentence)
        .or(() ->
            crowdedSince
                .filter(since -> since.isBefore(clock.instant().minus(CROWDED)))
                .map(since -> "more wait for connections to the database than it has"));
  }

  /// Looks again, and tries whether a store that failed can be written to by now.
  ///
  /// @return when to look next
  public Duration look() {
    crowd(waiting.getAsInt());
    Instant now = clock.instant();
    if (trouble.filter(it -> !it.last().isAfter(now.minus(QUIET))).isPresent()) {
      probe.run();
      trouble = Optional.empty();
      LOG.atInfo().log("the store works again");
    }
    return BETWEEN;
  }

  private void crowd(int threads) {
    if (threads == 0) {
      crowdedSince = Optional.empty();
    } else if (crowdedSince.isEmpty()) {
      crowdedSince = Optional.of(clock.instant());
      LOG.atWarn().addKeyValue("waiting", threads).log("all connections to the database are busy");
    }
  }
}
