package mujaz.delivery;

import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Removes rows of the outbox that ended long ago, few at a time. [#round] is called by a loop.
///
/// What is still of use stays: what nobody knows the end of, and what is younger than the time that
/// messages can be changed, that [Announcer] may owe a story, and that the operator wants to look
/// back.
public final class Sweeper {

  private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
  private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

  private final Outbox outbox;
  private final Duration keep;
  private final InstantSource clock;
  private long next;
  private int removed;

  public Sweeper(Outbox outbox, Duration keep, InstantSource clock) {
    this.outbox = outbox;
    this.keep = keep.compareTo(Announcer.OWED_WITHIN) > 0 ? keep : Announcer.OWED_WITHIN;
    this.clock = clock;
  }

  /// Looks at a few old rows.
  ///
  /// @return how long to wait for the next look
  public Duration round() {
    Outbox.Swept swept = outbox.forget(clock.instant().minus(keep), next);
    next = swept.next();
    removed += swept.removed();
    if (next > 0) {
      return BETWEEN_LOOKS;
    }
    if (removed > 0) {
      LOG.atInfo().addKeyValue("rows", removed).log("old rows of the outbox removed");
    }
    removed = 0;
    return BETWEEN_SWEEPS;
  }
}
