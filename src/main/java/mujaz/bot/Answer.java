package mujaz.bot;

import java.util.Optional;
import mujaz.delivery.Message;

/// What a command says.
///
/// @param inPlace when a button was pressed, the message that carries it becomes this one
/// @param toast a short line shown to who pressed a button
record Answer(Optional<Message> message, boolean inPlace, Optional<String> toast) {

  static Answer say(Message message) {
    return new Answer(Optional.of(message), false, Optional.empty());
  }

  static Answer say(String text) {
    return say(Message.of(Message.Paragraph.text(text)));
  }

  static Answer inPlace(Message message) {
    return new Answer(Optional.of(message), true, Optional.empty());
  }

  /// To who pressed a button, a toast; to who typed, a message.
  static Answer remark(Request request, String text) {
    return request.pressed() ? new Answer(Optional.empty(), false, Optional.of(text)) : say(text);
  }

  Answer withToast(String text) {
    return new Answer(message, inPlace, Optional.of(text));
  }
}
