/// A strict stand-in for the far side of the Bot API, on real HTTP over loopback.
///
/// It keeps chats, members, messages and the queue of updates, and refuses what Telegram refuses,
/// in Telegram's words: texts that do not parse, limits, missing rights, floods. What Telegram
/// would let pass but no bot should send (an unknown parameter or method) is refused as well and
/// kept in [StrictBotApi#violations()].
///
/// It leaves out media, inline mode, payments and everything else that Mujaz does not use. Start at
/// [StrictBotApi].
@NullMarked
package mujaz.botapi;

import org.jspecify.annotations.NullMarked;
