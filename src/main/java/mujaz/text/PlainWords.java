package mujaz.text;

/// Words that need no tokenizer: nothing but letters of Latin, Greek, Cyrillic, Hebrew or Arabic,
/// with the signs around them that never belong to a word. Nearly all words of a text in these
/// scripts are of this kind.
final class PlainWords {

  private static final String OPENERS = "([\"«“„‘";
  private static final String CLOSERS = ".,;:!?)]\"»”…،؛؟";

  /// Behind the letters of the Arabic block come scripts with rules of their own.
  private static final char LAST = 0x06FF;

  private static final boolean[] LETTERS = letters();

  private PlainWords() {}

  private static boolean[] letters() {
    boolean[] letters = new boolean[LAST + 1];
    for (char unit = 0; unit < letters.length; unit++) {
      letters[unit] = Character.isLetter(unit) && staysWord(String.valueOf(unit));
    }
    return letters;
  }

  /// Some letters fold to nothing, or to more than letters.
  private static boolean staysWord(String letter) {
    String folded = Folding.letters(letter);
    return !folded.isEmpty() && folded.chars().allMatch(Character::isLetter);
  }

  /// Whether a sign may stand before a word without being a part of it. Most words begin and end
  /// with a letter, which needs no search.
  static boolean opens(char unit) {
    return !isLetter(unit) && OPENERS.indexOf(unit) >= 0;
  }

  /// The same behind a word.
  static boolean closes(char unit) {
    return !isLetter(unit) && CLOSERS.indexOf(unit) >= 0;
  }

  static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (!isLetter(text.charAt(at))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  static boolean isLetter(char unit) {
    return unit <= LAST && LETTERS[unit];
  }
}
