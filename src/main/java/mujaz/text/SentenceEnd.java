package mujaz.text;

import static mujaz.text.EndMarks.REACH;

import java.util.regex.Pattern;

/// Decides whether a mark really ends the sentence: not after an abbreviation, an initial, an
/// ordinal or the number of a list item, not inside a title or an address, and before a lower-case
/// letter only where the word before it is an ordinary one.
final class SentenceEnd {

  private static final Pattern ROMAN = Pattern.compile("[IVX]{1,5}");
  private static final Pattern ACRONYM = Pattern.compile("\\p{L}(\\.-?\\p{L}{1,2})+");

  private final Language language;

  SentenceEnd(Language language) {
    this.language = language;
  }

  /// Whether the sentence that starts at `start` ends with the mark.
  boolean isAt(EndMark mark, int start) {
    if (mark.isLast()) {
      return true;
    }
    Word word = Word.before(mark, start);
    if (mark.isTight()) {
      return endsTight(mark, word);
    }
    if (mark.isStop() && belongsToWord(word, mark)) {
      return false;
    }
    if (mark.isEllipsis() && !mark.isClosed() && goesOn(word)) {
      return false;
    }
    return !Character.isLowerCase(mark.nextPoint())
        || mark.line().startsWith("http", mark.next())
        || endsBeforeLowerCase(mark, word);
  }

  private boolean endsTight(EndMark mark, Word word) {
    char last = mark.line().charAt(mark.end() - 1);
    if (last > 0x0530 && last != '…' && !EndMark.isFullStop(last)) {
      return true;
    }
    if (mark.isEllipsis() || !Character.isLetter(mark.nextPoint()) || word.isAddress()) {
      return false;
    }
    if (mark.isClosed() || !mark.isStop()) {
      return isCapital(mark.nextPoint()) && word.length() > 1;
    }
    return word.length() >= 3 && (word.isOrdinary() || opensSentence(mark)) && startsWord(mark);
  }

  /// `end.Next` in hasty text, but no address and no product name: a capital and small letters, or
  /// a word of a script without capitals.
  private static boolean startsWord(EndMark mark) {
    String line = mark.line();
    int at = mark.next();
    while (at < line.length() && at - mark.next() < REACH && !Units.isSpace(line.charAt(at))) {
      char unit = line.charAt(at++);
      boolean last = at == line.length() || Units.isSpace(line.charAt(at));
      if (unit == '@' || unit == '/' || (unit == '.' && !last)) {
        return false;
      }
    }
    return isCapital(mark.nextPoint());
  }

  /// Upper case, or a letter of a script that has no case.
  private static boolean isCapital(int point) {
    return Character.isLetter(point) && !Character.isLowerCase(point);
  }

  /// "and ...", "is ...": the thought goes on.
  private boolean goesOn(Word word) {
    return word.length() <= 2 && language.isSmall(word.text());
  }

  private boolean endsBeforeLowerCase(EndMark mark, Word word) {
    if (mark.isClosed() || mark.isEllipsis()) {
      return false;
    }
    return mark.isStop() ? word.length() >= 3 && word.isOrdinary() : !word.isCapitalised();
  }

  private boolean belongsToWord(Word word, EndMark mark) {
    if (word.isEmpty()) {
      return false;
    }
    if (word.isFirst() && (word.isNumber() || word.length() == 1)) {
      return true;
    }
    if (word.letters() > language.longestAbbreviation()) {
      return isShortened(word, "") && !opensSentence(mark);
    }
    String folded = Folding.fold(word.text());
    if (language.titles().contains(folded)) {
      return true;
    }
    if (Character.isDigit(mark.nextPoint()) && language.beforeNumbers().contains(folded)) {
      return true;
    }
    return isShortened(word, folded) && !opensSentence(mark);
  }

  private boolean isShortened(Word word, String folded) {
    return (word.length() == 1 && Character.isLetter(word.text().charAt(0)))
        || isAcronym(word.text())
        || isOrdinal(word)
        || language.abbreviations().contains(folded);
  }

  private static boolean isAcronym(String word) {
    return word.indexOf('.') >= 0 && ACRONYM.matcher(word).matches();
  }

  private boolean isOrdinal(Word word) {
    return language.ordinalsEndInStop()
        && ((word.length() <= 2 && word.isNumber()) || ROMAN.matcher(word.text()).matches());
  }

  /// A shortened word may end a sentence too: then the next begins with a capitalised small word
  /// such as "The", or with an opening quote.
  private boolean opensSentence(EndMark mark) {
    if (!Character.isUpperCase(mark.nextPoint())) {
      return Character.getType(mark.nextPoint()) == Character.INITIAL_QUOTE_PUNCTUATION;
    }
    String line = mark.line();
    int end = mark.next();
    while (end < line.length() && end - mark.next() < REACH && isLetter(line.charAt(end))) {
      end++;
    }
    boolean initial = end < line.length() && line.charAt(end) == '.';
    return !initial && language.isSmall(line.substring(mark.next(), end));
  }

  private static boolean isLetter(char unit) {
    return Character.isLetter(unit) || unit == '’' || unit == '\'';
  }
}
