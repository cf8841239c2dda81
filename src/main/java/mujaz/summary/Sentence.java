package mujaz.summary;

import mujaz.text.Words;

/// A sentence that may be chosen.
///
/// @param index its place among all sentences of the article, those that may not be chosen included
/// @param text verbatim
/// @param words how many it has, counted once since much is decided by it
public record Sentence(int index, String text, int words, Place place) {

  Sentence(int index, String text, Place place) {
    this(index, text, Words.count(text), place);
  }

  int section() {
    return place.section();
  }

  /// The same sentence without its first letters.
  Sentence cutTo(String rest) {
    return rest.equals(text) ? this : new Sentence(index, rest, place);
  }
}
