package mujaz;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mujaz.bot.Doorkeeper;
import mujaz.bot.Rights;
import mujaz.bot.web.WebChat;
import mujaz.chat.Access;
import mujaz.chat.Person;
import mujaz.chat.Platform;
import mujaz.ops.Configuration;

/// Who is let in, as the configuration says.
///
/// Who holds the web chat sits at the machine or has its key: an owner.
final class Doors {

  private Doors() {}

  /// @param telegram who may steer the bot in a group there; where it is absent there are no groups
  static Doorkeeper of(Configuration.People people, Optional<Rights> telegram) {
    return new Doorkeeper(access(people), telegram.orElse((person, chat) -> true));
  }

  static Access access(Configuration.People people) {
    Stream<Person> owners =
        people.owners().stream().map(number -> new Person(Platform.TELEGRAM, number));
    Set<Person> all =
        Stream.concat(owners, Stream.of(WebChat.HOLDER)).collect(Collectors.toUnmodifiableSet());
    return new Access(policy(people.access()), all);
  }

  private static Access.Policy policy(Configuration.Admission admission) {
    return switch (admission) {
      case OWNER -> Access.Policy.OWNER;
      case EVERYONE -> Access.Policy.EVERYONE;
    };
  }
}
