package mujaz.text;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A text in a known language.
///
/// @param kind sentences, word pairs, single words, or where the text is from
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record LabelledText(String tag, String kind, String text, UnicodeScript script, int[] ngrams) {

  /// Empty when the text has no letters.
  static Optional<LabelledText> of(String tag, String kind, String text) {
    return Scripts.main(text)
        .map(script -> new LabelledText(tag, kind, text, script, Ngrams.of(text, script)));
  }

  /// The part of the data that the text is in, which does not depend on the order of the texts.
  int fold(int folds) {
    return Math.floorMod((text.hashCode() * 0x9E37_79B1) >>> 7, folds);
  }

  /// The words without what stands between them.
  List<String> words() {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
