/// Kills the running bot again and again, and counts what was lost and what came twice.
///
/// The bot is the real program on a real file; Telegram is [mujaz.botapi.StrictBotApi], which knows
/// every message that it accepted. Start with [mujaz.crash.CrashRun].
@NullMarked
package mujaz.crash;

import org.jspecify.annotations.NullMarked;
