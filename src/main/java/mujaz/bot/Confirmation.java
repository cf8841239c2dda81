package mujaz.bot;

import java.util.List;
import mujaz.delivery.Message;
import mujaz.delivery.Message.Paragraph;

/// Asks before something is removed: the command that was typed is run only by a button, which puts
/// `yes` behind it.
final class Confirmation {

  static final String YES = "yes";

  private Confirmation() {}

  /// @param command what is done at yes, without the word
  /// @param instead what is shown at no
  static Message ask(Request request, String question, String command, String instead) {
    return Message.of(Paragraph.text(question))
        .withKeyboard(
            List.of(
                List.of(request.button(request.say("button.yes"), command + " " + YES)),
                List.of(request.button(request.say("button.no"), instead))));
  }

  static boolean isGiven(Request request) {
    Arguments arguments = request.arguments();
    return request.pressed()
        && arguments.words().size() == 2
        && arguments.words().getLast().equals(YES);
  }
}
