package mujaz.article;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// A number, a word or a sign of a text that may hold a date. Space is no token; digits of all
/// scripts are read.
///
/// @param value of a number of at most eight digits, else −1
/// @param start where it stands in the text
record DateToken(Kind kind, String text, int value, int start, int end) {

  enum Kind {
    NUMBER,
    WORD,
    SIGN
  }

  private static final int MOST_DIGITS = 8;

  /// The tokens of a text, in order. Linear in its length.
  static List<DateToken> of(String text) {
    List<DateToken> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      int next = at + Character.charCount(point);
      if (Character.isDigit(point)) {
        int end = endOf(text, next, Character::isDigit);
        String digits = text.substring(at, end);
        tokens.add(new DateToken(Kind.NUMBER, digits, value(digits), at, end));
        at = end;
      } else if (Character.isLetter(point)) {
        int end = endOf(text, next, DateToken::goesOn);
        tokens.add(new DateToken(Kind.WORD, text.substring(at, end), -1, at, end));
        at = end;
      } else {
        if (!isSpace(point)) {
          tokens.add(new DateToken(Kind.SIGN, text.substring(at, next), -1, at, next));
        }
        at = next;
      }
    }
    return tokens;
  }

  private static int endOf(String text, int from, IntPredicate isPart) {
    int end = from;
    while (end < text.length() && isPart.test(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static boolean goesOn(int point) {
    return Character.isLetter(point)
        || switch (Character.getType(point)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              true;
          default -> false;
        };
  }

  private static boolean isSpace(int point) {
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || Character.getType(point) == Character.FORMAT;
  }

  private static int value(String digits) {
    if (digits.codePointCount(0, digits.length()) > MOST_DIGITS) {
      return -1;
    }
    return digits
        .codePoints()
        .map(digit -> Character.digit(digit, 10))
        .reduce(0, (value, digit) -> value * 10 + digit);
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  /// Whether it is a number written with so many digits.
  boolean hasDigits(int least, int most) {
    int digits = text.codePointCount(0, text.length());
    return kind == Kind.NUMBER && digits >= least && digits <= most;
  }

  boolean isSign(String signs) {
    return kind == Kind.SIGN && signs.contains(text);
  }
}
