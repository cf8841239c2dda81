package mujaz.article;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import mujaz.text.Folding;

/// The words of a title, folded: what two writings of one title have in common.
///
/// @param letters those of all words, without a gap
record TitleWords(List<String> words, String letters) {

  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final double HALF = 0.5;
  private static final int FEWEST_SHARED = 2;
  private static final int FEWEST_LETTERS = 10;
  private static final int FEWEST_OF_COMPOUND = 6;

  static TitleWords of(String title) {
    List<String> words =
        GAPS.splitAsStream(Folding.fold(title)).filter(word -> !word.isEmpty()).toList();
    return new TitleWords(words, String.join("", words));
  }

  /// The same letters, however they are put into words.
  boolean sameAs(TitleWords other) {
    return !words.isEmpty() && letters.equals(other.letters);
  }

  /// Whether the other begins or ends with these, and has more.
  boolean isEndOf(TitleWords other) {
    return isLong() && (other.letters.startsWith(letters) || isTailOf(other));
  }

  /// Whether the other ends with these, and begins with more.
  boolean isTailOf(TitleWords other) {
    return !words.isEmpty() && other.words.size() > words.size() && other.letters.endsWith(letters);
  }

  /// Whether the other begins with these, in the midst of a word perhaps, and has more.
  boolean isBeginningOf(TitleWords other) {
    return isLong()
        && other.letters.length() > letters.length()
        && other.letters.startsWith(letters);
  }

  /// Long enough not to be within another by chance.
  boolean isLong() {
    return letters.length() >= FEWEST_LETTERS;
  }

  /// Whether the shorter of the two has half of its words in the longer, two at least where it has
  /// as many; or is a part of it, as where words are compounded or not set apart.
  boolean speaksOf(TitleWords other) {
    Set<String> own = new HashSet<>(words);
    Set<String> theirs = new HashSet<>(other.words);
    int shorter = Math.min(own.size(), theirs.size());
    own.retainAll(theirs);
    return (shorter > 0 && own.size() >= Math.max(Math.min(FEWEST_SHARED, shorter), HALF * shorter))
        || isPartOf(other)
        || other.isPartOf(this);
  }

  private boolean isPartOf(TitleWords other) {
    return letters.length() >= FEWEST_OF_COMPOUND && other.letters.contains(letters);
  }
}
