package mujaz.text;

import java.util.List;

/// With which two letters some phrases begin: most words of a text begin otherwise, and are not
/// looked up. A phrase of one letter, as Chinese has them, makes that no word is spared. Immutable.
final class FirstLetters {

  /// Two letters of one alphabet rarely share the place of two others.
  private static final int BITS = 12;

  private final boolean[] pairs;
  private final boolean spares;

  private FirstLetters(boolean[] pairs, boolean spares) {
    this.pairs = pairs;
    this.spares = spares;
  }

  static FirstLetters of(List<Phrase> phrases) {
    boolean[] pairs = new boolean[1 << BITS];
    boolean spares = true;
    for (Phrase phrase : phrases) {
      String text = phrase.text();
      if (text.length() < 2) {
        spares = false;
      } else {
        pairs[pair(text.charAt(0), text.charAt(1))] = true;
      }
    }
    return new FirstLetters(pairs, spares);
  }

  private static int pair(char first, char second) {
    return (first << 5 ^ second) & ((1 << BITS) - 1);
  }

  /// Whether one of the phrases may stand at that place of a text. One that folds with its
  /// neighbours may always.
  boolean mayStandAt(String text, int start) {
    if (!spares || start + 1 >= text.length()) {
      return true;
    }
    char first = FoldedLetters.of(text.charAt(start));
    char second = FoldedLetters.of(text.charAt(start + 1));
    return isNoLetter(first) || isNoLetter(second) || pairs[pair(first, second)];
  }

  private static boolean isNoLetter(char folded) {
    return folded >= FoldedLetters.NOT_ALONE;
  }
}
