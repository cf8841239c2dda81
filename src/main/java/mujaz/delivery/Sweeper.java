package mujaz.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes rows out of the outbox that ended long ago, and later off the record, few at a time.
/// [#round] is called by a loop.
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
  private final Duration onRecord;
  private final InstantSource clock;
  private long next;
  private int taken;
  private int forgotten;

  /// @param keep how long a row stays whole, from its end; a week at least
  /// @param onRecord how long what became of it stays on record, from its end
  public Sweeper(Outbox outbox, Duration keep, Duration onRecord, InstantSource clock) {
    this.outbox = outbox;
    this.keep = keep.compareTo(Announcer.OWED_WITHIN) > 0 ? keep : Announcer.OWED_WITHIN;
    this.onRecord = onRecord;
    this.clock = clock;
  }

  /// Looks at a few old rows.
  ///
  /// @return how long to wait for the next look
  public Duration round() {
    Instant now = clock.instant();
    Outbox.Swept swept = outbox.archive(now.minus(keep), next);
    int gone = outbox.forgetArchived(now.minus(onRecord));
    next = swept.next();
    taken += swept.taken();
    forgotten += gone;
    if (next > 0 || gone > 0) {
      return BETWEEN_LOOKS;
    }
    if (taken + forgotten > 0) {
      LOG.atInfo().addKeyValue("archived", taken).addKeyValue("forgotten", forgotten).log("swept");
    }
    taken = 0;
    forgotten = 0;
    return BETWEEN_SWEEPS;
  }
}
