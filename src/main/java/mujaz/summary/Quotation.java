package mujaz.summary;

import mujaz.text.Tokens;

/// How the quotation marks of a sentence fall.
///
/// @param isWhole whether it is one quotation and nothing else
/// @param beginsOne whether it opens with a quotation that it does not end
/// @param endsOne whether it ends a quotation that it did not begin
/// @param staysOpen whether a quotation, wherever it began, goes on behind it
/// @param hasMarks whether there is a quotation mark at all

record Quotation(
    boolean isWhole, boolean beginsOne, boolean endsOne, boolean staysOpen, boolean hasMarks) {

  /// What opens a quotation; “ does not after „.
  private static final String OPENING = "«「『“„‚";

  private static final String CLOSING = "»」』”";
  private static final String ANY = OPENING + CLOSING + '"';

  private static final Quotation NONE = new Quotation(false, false, false, false, false);

  static Quotation in(Tokens sentence) {
    return sentence.haveQuote() ? new Reader(sentence.text().strip()).read() : NONE;
  }

  /// Goes once through the marks.
  private static final class Reader {

    private final String text;
    private int depth;
    private int marks;
    private int begunAt = -1;
    private boolean low;
    private boolean plain;
    private boolean endsOne;

    Reader(String text) {
      this.text = text;
    }

    Quotation read() {
      for (int i = 0; i < text.length(); i++) {
        char unit = text.charAt(i);
        if (mayBeMark(unit) && ANY.indexOf(unit) >= 0 && !isInsideWord(i)) {
          marks++;
          if (opens(unit, i)) {
            open(unit, i);
          } else {
            close(unit);
          }
        }
      }
      boolean atEnd = ANY.indexOf(last()) >= 0;
      boolean whole = depth == 0 && begunAt == 0 && marks == 2 && atEnd;
      return new Quotation(whole, depth > 0 && begunAt == 0, endsOne, depth > 0, marks > 0);
    }

    /// The full stop may stand behind the quotation.
    private char last() {
      int last = text.length() - 1;
      boolean stop = last > 0 && ".۔。".indexOf(text.charAt(last)) >= 0;
      return last < 0 ? ' ' : text.charAt(stop ? last - 1 : last);
    }

    /// Spares most letters the look-up: all marks stand outside the blocks between these.
    private static boolean mayBeMark(char unit) {
      return unit == '"' || unit == '«' || unit == '»' || unit >= 0x2018;
    }

    /// As in the acronyms of Hebrew.
    private boolean isInsideWord(int i) {
      return text.charAt(i) == '"'
          && i > 0
          && i < text.length() - 1
          && Character.isLetter(text.charAt(i - 1))
          && Character.isLetter(text.charAt(i + 1));
    }

    private boolean opens(char unit, int i) {
      if (unit == '"') {
        return !plain && (depth > 0 || !looksLikeEnd(i));
      }
      return OPENING.indexOf(unit) >= 0 && !(unit == '“' && low);
    }

    /// A plain mark with no letter behind it, as in `".`, and no space before.
    private boolean looksLikeEnd(int i) {
      boolean apart = i == text.length() - 1 || !Character.isLetterOrDigit(text.charAt(i + 1));
      return apart && i > 0 && !Character.isWhitespace(text.charAt(i - 1));
    }

    private void open(char unit, int i) {
      begunAt = depth == 0 ? i : begunAt;
      depth++;
      low |= unit == '„';
      plain |= unit == '"';
    }

    private void close(char unit) {
      endsOne |= depth == 0;
      depth = Math.max(0, depth - 1);
      low &= unit != '“';
      plain &= unit != '"';
    }
  }
}
