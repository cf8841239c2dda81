package mujaz.bot;

import java.time.Instant;
import java.util.Base64;
import java.util.random.RandomGenerator;
import mujaz.chat.ButtonStore;
import mujaz.chat.ChatId;
import mujaz.delivery.Message;

/// Makes the buttons of one reply: each gets a random token, under which the store keeps what it
/// does in this chat (S-38).
final class Buttons {

  private static final int TOKEN_BYTES = 16;

  private final ButtonStore store;
  private final RandomGenerator random;
  private final ChatId chat;
  private final Instant at;

  Buttons(ButtonStore store, RandomGenerator random, ChatId chat, Instant at) {
    this.store = store;
    this.random = random;
    this.chat = chat;
    this.at = at;
  }

  Message.Button run(String label, String command) {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    store.save(token, chat, command, at);
    return new Message.Button.Run(label, token);
  }
}
