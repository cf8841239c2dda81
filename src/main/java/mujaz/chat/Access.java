package mujaz.chat;

import java.util.Set;

/// Who may talk to the bot and who may steer it. Closed by default (S-31): without owners, nobody.
///
/// @param owners may do everything
public record Access(Policy policy, Set<Person> owners) {

  /// Who is answered beside the owners.
  public enum Policy {
    OWNER,
    EVERYONE
  }

  public Access {
    owners = Set.copyOf(owners);
  }

  public boolean isOwner(Person person) {
    return owners.contains(person);
  }

  /// Whether this person is answered at all.
  public boolean admits(Person person) {
    return switch (policy) {
      case OWNER -> isOwner(person);
      case EVERYONE -> true;
    };
  }
}
