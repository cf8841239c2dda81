/// What keeps the program running and lets people see how it does: configuration, logs, loops,
/// health.
///
/// Knows nothing of news: features bring their own rounds and checks. Start at [Configuration] and
/// [Lifecycle].
@NullMarked
package mujaz.ops;

import org.jspecify.annotations.NullMarked;
