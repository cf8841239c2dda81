package mujaz.text;

import com.ibm.icu.text.Normalizer;
import com.ibm.icu.text.Normalizer2;

/// Letters folded one by one, as far as that is possible: what [Phrase#fold] makes of a text
/// without making one.
final class FoldedLetters {

  /// The letter folds to nothing.
  static final char NOTHING = 0xFFFF;

  /// The letter folds to several, or together with its neighbours.
  static final char NOT_ALONE = 0xFFFE;

  /// Behind the general punctuation characters are not looked up.
  private static final char LAST = 0x206F;

  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
  private static final char[] FOLDED = folded();

  private FoldedLetters() {}

  static char of(char unit) {
    return unit <= LAST ? FOLDED[unit] : isIdeographOrKana(unit) ? unit : folded(unit);
  }

  private static boolean isIdeographOrKana(char unit) {
    return (unit >= 0x4E00 && unit <= 0x9FFF) || (unit >= 0x3041 && unit <= 0x3096);
  }

  private static char[] folded() {
    char[] folded = new char[LAST + 1];
    for (char unit = 0; unit < folded.length; unit++) {
      folded[unit] = folded(unit);
    }
    return folded;
  }

  private static char folded(char unit) {
    String letter = String.valueOf(unit);
    String folded = Phrase.fold(letter);
    if (folded.isEmpty()) {
      return NOTHING;
    }
    boolean isAlone = folded.length() == 1 && NFKC.quickCheck(letter) != Normalizer.MAYBE;
    return isAlone ? folded.charAt(0) : NOT_ALONE;
  }
}
