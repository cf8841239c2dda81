package mujaz.delivery;

import mujaz.chat.Chat;
import mujaz.chat.Platform;

/// The way into the chats of one platform. Safe for use by many threads.
public interface MessageSender {

  Platform platform();

  /// Into how many parts the platform's limits split this message: at least 1, always the same for
  /// the same message.
  int parts(Chat chat, Message message);

  /// Sends one part: exactly one request leaves, and its outcome is told as a value. Never throws
  /// for anything that the far side does.
  SendResult send(Envelope envelope) throws InterruptedException;

  /// The same outside the free budget, where the platform has another that the owner pays for.
  default SendResult sendPaid(Envelope envelope) throws InterruptedException {
    return send(envelope);
  }
}
