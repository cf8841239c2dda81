package mujaz.botapi;

/// Sees what chats show, as it happens: on the thread of the request, so it must be quick.
public interface Witness {

  /// Sees nothing.
  Witness NOBODY =
      new Witness() {
        @Override
        public void appeared(ChatMessage message) {}

        @Override
        public void changed(ChatMessage message) {}

        @Override
        public void vanished(ChatMessage message) {}

        @Override
        public void toasted(CallbackAnswer answer) {}
      };

  /// A message of the bot is new in its chat.
  void appeared(ChatMessage message);

  /// Its text or its buttons are others now.
  void changed(ChatMessage message);

  void vanished(ChatMessage message);

  /// A press of a button was answered.
  void toasted(CallbackAnswer answer);
}
