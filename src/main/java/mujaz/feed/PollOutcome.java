package mujaz.feed;

import java.time.Duration;

/// What became of a poll, and how long to wait before the next.
public sealed interface PollOutcome {

  /// From now to the next poll.
  Duration next();

  /// The feed was read; `stored` of its entries were new.
  record Read(int stored, Duration next) implements PollOutcome {}

  /// Nothing changed since the last poll.
  record Unchanged(Duration next) implements PollOutcome {}

  /// The host wants to be left alone; not the feed's failure.
  record Paused(Duration next) implements PollOutcome {}

  /// It failed, for a reason that is one sentence for people.
  record Failing(String reason, Duration next) implements PollOutcome {}

  /// Nobody knows the feed any more: it need not be polled again.
  record Removed(Duration next) implements PollOutcome {}
}
