package mujaz.summary;

import mujaz.text.Tokens;

/// A sentence that may be chosen.
///
/// @param index its place among all sentences of the article, those that may not be chosen included
/// @param tokens its text, read once since much is asked of it
public record Sentence(int index, Tokens tokens, Place place) {

  /// Verbatim.
  public String text() {
    return tokens.text();
  }

  /// How many words it has.
  public int words() {
    return tokens.words();
  }

  int section() {
    return place.section();
  }

  /// The same sentence without its first letters.
  Sentence cutTo(String rest) {
    int cut = text().length() - rest.length();
    return cut == 0 ? this : new Sentence(index, tokens.from(cut), place);
  }
}
