/// Kills the running bot again and again, and counts what was lost and what came twice.
///
/// The bot is the real program on a real file; Telegram is [mujaz.botapi.StrictBotApi], which knows
/// every message that it accepted. Start with [mujaz.endurance.CrashRun].
@NullMarked
package mujaz.endurance;

import org.jspecify.annotations.NullMarked;
