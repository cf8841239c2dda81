package mujaz.bot;

import java.util.List;
import java.util.Optional;

/// The words behind a command's name.
record Arguments(List<String> words) {

  Arguments {
    words = List.copyOf(words);
  }

  static Arguments of(String text) {
    return new Arguments(text.isBlank() ? List.of() : List.of(text.strip().split("\\s+")));
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  Optional<String> word(int index) {
    return index < words.size() ? Optional.of(words.get(index)) : Optional.empty();
  }

  /// A word that our own buttons add: the number of a page, from 1.
  Optional<Integer> page(int index) {
    return word(index).filter(word -> word.matches("[1-9][0-9]{0,5}")).map(Integer::valueOf);
  }

  /// All words from this one on, with single spaces.
  String from(int index) {
    return String.join(" ", words.subList(Math.min(index, words.size()), words.size()));
  }
}
