package mujaz.bot;

import mujaz.chat.Chat;
import mujaz.chat.ChatStore;
import mujaz.chat.Preferences;
import mujaz.delivery.AppointmentBook;

/// Keeps what chats want, and what follows from it. Called in the transaction of a command.
record Wishes(ChatStore chats, AppointmentBook appointments) {

  /// The request as it is under the new preferences.
  Request save(Request request, Preferences preferences) {
    Chat chat = request.chat();
    chats.savePreferences(chat.id(), preferences);
    appointments.changed(chat, preferences);
    return new Request(
        new Chat(chat.id(), chat.address(), preferences, chat.state()),
        request.turn(),
        request.arguments(),
        request.buttons());
  }
}
