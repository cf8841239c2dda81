package mujaz.ops;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds what somebody probably meant to type.
final class Nearest {

  private Nearest() {}

  /// The candidate that the fewest letters separate from what was typed, at most `most` of them.
  static Optional<String> to(String typed, Collection<String> candidates, int most) {
    return candidates.stream()
        .min(Comparator.comparingInt(candidate -> distance(typed, candidate)))
        .filter(candidate -> distance(typed, candidate) <= most);
  }

  /// Levenshtein's distance, row by row.
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
