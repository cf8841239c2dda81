package mujaz.bot;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds what somebody who mistyped a word probably meant.
final class Nearest {

  private static final int LONGEST = 64;

  private Nearest() {}

  /// The candidate that is fewest edits away, at most one for each three letters of the word and at
  /// least one; empty: none is that near.
  static Optional<String> to(String word, Collection<String> candidates) {
    int allowed = Math.max(1, word.length() / 3);
    return word.length() > LONGEST
        ? Optional.empty()
        : candidates.stream()
            .filter(candidate -> distance(word, candidate) <= allowed)
            .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
  }

  /// Optimal string alignment: insertions, deletions, substitutions, and swaps of neighbours
  /// (Damerau 1964).
  static int distance(String one, String other) {
    int[][] edits = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        edits[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : cheapest(one, other, edits, i, j);
      }
    }
    return edits[one.length()][other.length()];
  }

  private static int cheapest(String one, String other, int[][] edits, int i, int j) {
    boolean same = one.charAt(i - 1) == other.charAt(j - 1);
    int least = Math.min(edits[i - 1][j], edits[i][j - 1]) + 1;
    least = Math.min(least, edits[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
  }
}
