package mujaz.bot;

import mujaz.bot.Command.Audience;
import mujaz.chat.Access;
import mujaz.chat.Person;

/// Who is let in and who may do what, decided anew for each thing said (S-31, S-32).
public record Doorkeeper(Access access, Rights rights) {

  boolean admits(Person person) {
    return access.admits(person);
  }

  /// Whether somebody who was let in may run a command for this audience here.
  boolean allows(Audience audience, Incoming.Where where, Person person)
      throws InterruptedException {
    return switch (audience) {
      case READERS -> true;
      case ADMINS -> steers(where, person);
      case OWNERS -> access.isOwner(person);
    };
  }

  boolean isOwner(Person person) {
    return access.isOwner(person);
  }

  private boolean steers(Incoming.Where where, Person person) throws InterruptedException {
    return !where.shared() || speaksAsChat(where, person) || rights.isAdmin(person, where.chat());
  }

  /// Anonymous admins and posts of a channel (S-34).
  private static boolean speaksAsChat(Incoming.Where where, Person person) {
    return person.equals(new Person(where.chat().platform(), where.chat().number()));
  }
}
