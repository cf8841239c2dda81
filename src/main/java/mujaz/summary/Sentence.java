package mujaz.summary;

/// A sentence that may be chosen.
///
/// @param index its place among all sentences of the article, those that may not be chosen included
/// @param text verbatim
public record Sentence(int index, String text, Place place) {

  int section() {
    return place.section();
  }
}
