package mujaz.bot;

import java.util.Map;
import java.util.Optional;
import mujaz.chat.Chat;
import mujaz.chat.Phrases;
import mujaz.chat.Subscription;
import mujaz.delivery.Message;
import mujaz.story.TopicSlug;

/// A command to run for somebody who may run it.
///
/// @param chat as it is in the transaction that runs the command
record Request(Chat chat, Turn turn, Arguments arguments, Buttons buttons) {

  Phrases phrases() {
    return Phrases.in(chat.preferences().language());
  }

  String say(String key) {
    return phrases().say(key);
  }

  String say(String key, Map<String, ?> values) {
    return phrases().say(key, values);
  }

  /// Whether a button was pressed, rather than a command typed.
  boolean pressed() {
    return turn.pressed();
  }

  /// The number of a page, which our buttons put at the end; nobody types it, so that a topic may
  /// be called "World 2".
  Optional<Integer> page(int index) {
    return pressed() && arguments.words().size() == index + 1
        ? arguments.page(index)
        : Optional.empty();
  }

  Subscription subscriptionTo(TopicSlug topic) {
    return new Subscription(chat.id(), turn.where().thread(), topic);
  }

  Message.Button button(String label, String command) {
    return buttons.run(label, command);
  }

  Message.Button chosen(boolean chosen, String label, String command) {
    return button(chosen ? say("button.chosen", Map.of("label", label)) : label, command);
  }
}
