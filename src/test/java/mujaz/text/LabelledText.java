package mujaz.text;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A text in a known language.
///
/// @param tag as [Language] names it
/// @param kind sentences, word pairs, single words, or where the text is from
/// @param origin the text that this is a piece of, or the text itself
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record LabelledText(
    String tag, String kind, String origin, String text, UnicodeScript script, int[] ngrams) {

  /// As many words as a short headline has.
  private static final int WORDS_OF_HEADLINE = 6;

  /// Empty when the text has no letters.
  static Optional<LabelledText> of(String tag, String kind, String text) {
    return of(tag, kind, text, text);
  }

  private static Optional<LabelledText> of(String tag, String kind, String origin, String text) {
    String canonical = Language.of(tag).tag();
    return Scripts.main(text)
        .map(script ->
            new LabelledText(canonical, kind, origin, text, script, Ngrams.of(text, script)));
  }

  /// At most so many pieces of it that are as long as a short headline.
  Stream<LabelledText> pieces(int most) {
    String[] words = text.split(" ", -1);
    return IntStream.iterate(
            0, from -> from + WORDS_OF_HEADLINE < words.length, from -> from + WORDS_OF_HEADLINE)
        .limit(most)
        .mapToObj(from -> Arrays.copyOfRange(words, from, from + WORDS_OF_HEADLINE))
        .flatMap(piece -> of(tag, "pieces", origin, String.join(" ", piece)).stream());
  }

  /// The part of the data that the text is in with all its pieces, whatever the order of the texts.
  int fold(int folds) {
    return Math.floorMod((origin.hashCode() * 0x9E37_79B1) >>> 7, folds);
  }

  /// The words without what stands between them.
  List<String> words() {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
