package mujaz.bot;

import java.util.Optional;
import mujaz.chat.Person;

/// Somebody's turn in a conversation: what was typed, or what the pressed button stands for.
///
/// @param message the one that carries the pressed button; empty when it cannot be changed any more
record Turn(
    Incoming.Where where, Person from, String text, boolean pressed, Optional<Long> message) {

  static Turn said(Incoming.Said said) {
    return new Turn(said.where(), said.from(), said.text(), false, Optional.empty());
  }

  static Turn pressed(Incoming.Pressed pressed, String command) {
    return new Turn(pressed.where(), pressed.from(), command, true, pressed.message());
  }
}
