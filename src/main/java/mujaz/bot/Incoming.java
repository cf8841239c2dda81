package mujaz.bot;

import java.util.Optional;
import mujaz.chat.ChatAddress;
import mujaz.chat.Person;

/// Something that happened in a chat, free of any platform.
public sealed interface Incoming {

  /// Somebody wrote something in a chat.
  ///
  /// @param text as typed; a command starts with `/`
  /// @param repliesTo the platform's number of the message that it answers
  record Said(Where where, Person from, String text, Optional<Long> repliesTo) implements Incoming {

    public Said(Where where, Person from, String text) {
      this(where, from, text, Optional.empty());
    }

    public Said withText(String other) {
      return new Said(where, from, other, repliesTo);
    }
  }

  /// Somebody pressed one of our buttons.
  ///
  /// @param token what the button carried: possibly forged
  /// @param message the platform's number of the message that the button is on; empty when it is
  ///   inaccessible
  record Pressed(Where where, Person from, String token, Optional<Long> message)
      implements Incoming {}

  /// A chat says more than it is listened to; what follows is left for a while.
  ///
  /// @param most commands a minute that are listened to
  record TooMuch(Where where, Person from, int most) implements Incoming {

    /// In the place of what was said or pressed.
    public static Incoming instead(Incoming incoming, int most) {
      return switch (incoming) {
        case Said said -> new TooMuch(said.where(), said.from(), most);
        case Pressed pressed -> new TooMuch(pressed.where(), pressed.from(), most);
        case TooMuch same -> same;
        case MembershipChanged other -> other;
        case Moved other -> other;
      };
    }
  }

  /// The chat lets us in again, or shut us out.
  record MembershipChanged(Where where, boolean mayPost, String reason) implements Incoming {}

  /// The chat has a new address.
  record Moved(ChatAddress from, ChatAddress to) implements Incoming {}

  /// Where it happened.
  ///
  /// @param thread the forum topic inside the chat; 0: none
  /// @param shared more than one person reads here: a group or channel
  /// @param locale BCP 47 tag that the platform says the person uses
  record Where(ChatAddress chat, long thread, boolean shared, Optional<String> locale) {}
}
