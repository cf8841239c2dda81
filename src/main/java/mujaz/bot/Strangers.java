package mujaz.bot;

import java.util.LinkedHashSet;
import java.util.SequencedSet;
import mujaz.chat.Person;

/// Who was turned away since the program started: the last ten thousand. Safe for use by many
/// threads.
final class Strangers {

  private static final int REMEMBERED = 10_000;

  private final SequencedSet<Person> met = new LinkedHashSet<>();

  /// Whether this is the first time.
  synchronized boolean meet(Person person) {
    boolean first = met.add(person);
    if (met.size() > REMEMBERED) {
      met.removeFirst();
    }
    return first;
  }
}
