/// Who reads what, when, where and how: chats, subscriptions, preferences, roles.
///
/// The ports here keep all that was said to us and promised by a chat: what came in ([InboxStore]),
/// what a button means ([ButtonStore]), who reads which topic ([ChatStore]). Start at [Chat].
@NullMarked
package mujaz.chat;

import org.jspecify.annotations.NullMarked;
