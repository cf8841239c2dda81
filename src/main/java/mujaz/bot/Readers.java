package mujaz.bot;

import java.time.Instant;
import mujaz.chat.ButtonStore;
import mujaz.chat.ChatId;
import mujaz.chat.ChatStore;
import mujaz.delivery.AppointmentBook;
import mujaz.delivery.Delivery;

/// Where the bot keeps what it knows of those who read, and what it owes them.
public record Readers(
    ChatStore chats, ButtonStore buttons, Replies replies, AppointmentBook appointments) {

  Wishes wishes() {
    return new Wishes(chats, appointments);
  }

  /// Where answers are owed: the outbox's `oweReply`.
  public interface Replies {

    void owe(ChatId chat, long thread, Delivery.What.Reply reply, Instant at);
  }
}
