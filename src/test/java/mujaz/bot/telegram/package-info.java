/// Tests of the Telegram side, against the strict server of `mujaz.botapi`.
@NullMarked
package mujaz.bot.telegram;

import org.jspecify.annotations.NullMarked;
