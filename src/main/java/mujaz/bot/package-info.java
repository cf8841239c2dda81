/// Commands in, replies out, in the reader's language. Knows no chat platform.
///
/// The platforms turn what they receive into an [Incoming]; `Bot` authorises it, runs the command
/// and puts the reply into the outbox. One class a command. Start at `Bot`.
@NullMarked
package mujaz.bot;

import org.jspecify.annotations.NullMarked;
