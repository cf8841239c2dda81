package mujaz.bot;

import java.util.Optional;
import mujaz.chat.Person;

/// Somebody's turn in a conversation: what was typed, or what the pressed button stands for.
///
/// @param about the message that carries the pressed button, empty when it cannot be changed any
///   more; or the one that the typed text answers
record Turn(Incoming.Where where, Person from, String text, boolean pressed, Optional<Long> about) {

  static Turn said(Incoming.Said said) {
    return new Turn(said.where(), said.from(), said.text(), false, said.repliesTo());
  }

  static Turn pressed(Incoming.Pressed pressed, String command) {
    return new Turn(pressed.where(), pressed.from(), command, true, pressed.message());
  }

  /// The message that carries the pressed button.
  Optional<Long> message() {
    return pressed ? about : Optional.empty();
  }

  /// The message that the typed text answers.
  Optional<Long> repliesTo() {
    return pressed ? Optional.empty() : about;
  }
}
