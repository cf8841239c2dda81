package mujaz.bot;

import mujaz.chat.ChatAddress;
import mujaz.chat.Person;

/// What a platform says about people's rights in its shared chats. Asked each time that somebody
/// wants to steer one (S-33, S-37): an answer may be kept for seconds, not for minutes.
///
/// Safe for use by many threads; may block on the network, and is never called inside a
/// transaction.
public interface Rights {

  /// Whether the person may steer what the bot does in this chat now; false when that is not known.
  boolean isAdmin(Person person, ChatAddress chat) throws InterruptedException;
}
