/// Which chat is owed which brief, exactly once: outbox, pacing, outcomes.
///
/// What is owed is written by [Outbox] in the transaction that makes it owed; the `Dispatcher`
/// claims it from the [SendQueue], hands it to the platform's [MessageSender] and records what
/// became of it. How a message looks on a platform is left to `mujaz.bot`. Start at `Dispatcher`.
@NullMarked
package mujaz.delivery;

import org.jspecify.annotations.NullMarked;
