package mujaz.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final Pattern TOKEN =
      Pattern.compile("(?<number>\\p{Nd}++)|(?<word>\\p{L}[\\p{L}\\p{M}]*+)|[^\\s\\p{Z}\\p{Cf}]");

  private static final int MOST_DIGITS = 8;

  /// The tokens of a text, in order. Linear in its length.
  static List<DateToken> of(String text) {
    List<DateToken> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      tokens.add(token(token));
    }
    return tokens;
  }

  private static DateToken token(Matcher token) {
    String text = token.group();
    boolean isNumber = token.group("number") != null;
    Kind kind = isNumber ? Kind.NUMBER : token.group("word") != null ? Kind.WORD : Kind.SIGN;
    return new DateToken(kind, text, isNumber ? value(text) : -1, token.start(), token.end());
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
