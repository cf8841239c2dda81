package mujaz.text;

/// Decides whether a sentence really ends where the rules of UAX 29 would end it: not after an
/// abbreviation, an initial, an ordinal or the number of a list item, and not before a lower-case
/// letter.
final class SentenceEnd {

  private final Language language;

  SentenceEnd(Language language) {
    this.language = language;
  }

  /// Whether the sentence that starts at `start` ends before `at`.
  boolean isAt(String line, int start, int at) {
    int end = lastOfSentence(line, start, at);
    if (end < start || Character.isLowerCase(line.codePointAt(at))) {
      return false;
    }
    return line.charAt(end) != '.' || !stopBelongsToWord(line, start, end);
  }

  private static int lastOfSentence(String line, int start, int at) {
    int end = at - 1;
    while (end >= start && Character.isWhitespace(line.charAt(end))) {
      end--;
    }
    return end;
  }

  private boolean stopBelongsToWord(String line, int start, int stop) {
    int wordStart = wordStart(line, start, stop);
    String word = line.substring(wordStart, stop);
    if (word.isEmpty()) {
      return false;
    }
    return isInitial(word)
        || isOrdinal(word)
        || (wordStart == start && isNumber(word))
        || language.abbreviations().contains(Folding.fold(word));
  }

  private static int wordStart(String line, int start, int stop) {
    int at = stop;
    // No abbreviation is longer than this; without the bound, a line of stops would be quadratic.
    int first = Math.max(start, stop - 20);
    while (at > first
        && (Character.isLetterOrDigit(line.charAt(at - 1)) || line.charAt(at - 1) == '.')) {
      at--;
    }
    return at;
  }

  /// `J.` in "J. Smith", `د.` in Arabic; not the "I" that ends an English sentence.
  private static boolean isInitial(String word) {
    return word.length() == 1
        && Character.isLetter(word.charAt(0))
        && !Character.isLowerCase(word.charAt(0))
        && !word.equals("I");
  }

  private boolean isOrdinal(String word) {
    return language.ordinalsEndInStop() && word.length() <= 2 && isNumber(word);
  }

  private static boolean isNumber(String word) {
    return word.length() <= 3 && word.chars().allMatch(Character::isDigit);
  }
}
