package mujaz.article;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import mujaz.text.Folding;

/// The words of a title, folded: what two writings of one title have in common.
record TitleWords(List<String> words) {

  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final double HALF = 0.5;
  private static final int FEWEST_LETTERS = 10;

  static TitleWords of(String title) {
    return new TitleWords(
        GAPS.splitAsStream(Folding.fold(title)).filter(word -> !word.isEmpty()).toList());
  }

  /// The same letters, however they are put into words.
  boolean sameAs(TitleWords other) {
    return !words.isEmpty() && letters().equals(other.letters());
  }

  /// Whether the other begins or ends with these, and has more.
  boolean isEndOf(TitleWords other) {
    return letters().length() >= FEWEST_LETTERS
        && (other.letters().startsWith(letters()) || isTailOf(other));
  }

  /// Whether the other ends with these, and begins with more.
  boolean isTailOf(TitleWords other) {
    return !words.isEmpty()
        && other.words.size() > words.size()
        && other.letters().endsWith(letters());
  }

  /// Whether the shorter of the two has half of its words in the longer.
  boolean speaksOf(TitleWords other) {
    Set<String> shared = new HashSet<>(words);
    shared.retainAll(other.words);
    int shorter = Math.min(new HashSet<>(words).size(), new HashSet<>(other.words).size());
    return shorter > 0 && shared.size() >= HALF * shorter;
  }

  String letters() {
    return String.join("", words);
  }
}
