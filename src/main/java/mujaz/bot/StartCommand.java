package mujaz.bot;

import java.util.List;
import mujaz.delivery.Message;
import mujaz.delivery.Message.Paragraph;
import mujaz.delivery.Message.Span;

/// `/start`: says what this is and where to go on.
final class StartCommand implements Command.Quick {

  @Override
  public Spec spec() {
    return Spec.of("start", Audience.READERS);
  }

  @Override
  public Answer run(Request request) {
    Message message =
        Message.of(
            Paragraph.text(new Span.Bold(request.say("start.greeting"))),
            Paragraph.text(request.say("start.what")),
            Paragraph.text(request.say("start.next")));
    return Answer.say(
        message.withKeyboard(
            List.of(
                List.of(request.button(request.say("button.topics"), "/topics")),
                List.of(
                    request.button(request.say("button.settings"), "/settings"),
                    request.button(request.say("button.help"), "/help")))));
  }
}
