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

  /// Most words begin and end with a letter, which needs no search.
  private static boolean isOneOf(String signs, char unit) {
    return !isLetter(unit) && signs.indexOf(unit) >= 0;
  }

  /// Behind the signs that open.
  static int start(String text, int from, int end) {
    int start = from;
    while (start < end && isOneOf(OPENERS, text.charAt(start))) {
      start++;
    }
    return start;
  }

  /// Before the signs that close.
  static int end(String text, int start, int to) {
    int end = to;
    while (end > start && isOneOf(CLOSERS, text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (!isLetter(text.charAt(at))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isLetter(char unit) {
    return unit <= LAST && LETTERS[unit];
  }
}
