package mujaz.text;

import org.jspecify.annotations.Nullable;

/// Finds the marks of one line at which a sentence may end: the terminators of UAX 29 with the
/// quotes and brackets that close after them, and what UAX 29 does not know: ellipses, the Greek
/// question mark and the Armenian full stop as they are typed, numbers of notes, emoji.
final class EndMarks {

  /// No note, emoticon or abbreviation is longer; bounds all looking ahead and back.
  static final int REACH = 20;

  private final String line;
  private final char ownMark;
  private final boolean lowQuotes;
  private int counted;
  private boolean quoted;

  EndMarks(String line, Language language) {
    this.line = line;
    this.ownMark = ownMark(language.tag());
    this.lowQuotes = line.indexOf('„') >= 0 || line.indexOf('»') >= 0;
  }

  private static char ownMark(String tag) {
    return switch (tag) {
      case "el" -> ';';
      case "hy" -> ':';
      default -> '.';
    };
  }

  /// What the mark at this place ends with; null when it belongs to the word behind it. Places are
  /// asked for in order.
  @Nullable EndMark at(int start) {
    int end = endOfRun(start);
    boolean opens = end < line.length() && Character.isLetterOrDigit(line.codePointAt(end));
    if (opens && (start == 0 || !isWordBefore(start))) {
      return null;
    }
    int close = close(end);
    return new EndMark(line, start, end, close, afterSpaces(close));
  }

  private boolean isWordBefore(int at) {
    char before = line.charAt(at - 1);
    return !Units.isSpace(before) && Character.getType(before) != Character.START_PUNCTUATION;
  }

  /// Whether a sentence may end at this character.
  boolean isMark(char unit) {
    return switch (unit) {
      case '.', '!', '?', '…' -> true;
      default -> unit == ownMark || (unit > 0x0530 && Units.isTerminator(unit));
    };
  }

  /// Marks may be spaced: `. . .` is one run, but `word. ...word` are two.
  private int endOfRun(int start) {
    int end = start + 1;
    while (end < line.length() && isMark(line.charAt(end))) {
      end++;
    }
    int next = afterSpaces(end);
    boolean goesOn = next > end && next < line.length() && isMark(line.charAt(next));
    return goesOn && !isFollowedByWord(next) ? endOfRunFrom(next) : end;
  }

  private int endOfRunFrom(int mark) {
    int end = mark;
    int at = mark;
    while (at < line.length() && isMark(line.charAt(at))) {
      end = at + 1;
      at = afterSpaces(end);
    }
    return end;
  }

  private boolean isFollowedByWord(int mark) {
    int at = mark;
    while (at < line.length() && at - mark < REACH && isMark(line.charAt(at))) {
      at++;
    }
    return at < line.length() && Character.isLetterOrDigit(line.codePointAt(at));
  }

  private int close(int end) {
    int close = end;
    for (int at = end; at > 0; at = afterCloser(close)) {
      close = at;
    }
    return close;
  }

  /// Behind the next thing that still belongs to the sentence; -1 when there is none.
  private int afterCloser(int close) {
    if (close < line.length() && closes(close)) {
      return close + 1;
    }
    if (close < line.length() && line.charAt(close) == '[') {
      return afterNote(close);
    }
    int next = afterSpaces(close);
    if (next == close || next == line.length()) {
      return -1;
    }
    return isSpacedCloser(next) ? next + 1 : Emoticons.end(line, next);
  }

  private boolean closes(int at) {
    boolean tight = at + 1 < line.length() && Character.isLetterOrDigit(line.charAt(at + 1));
    return switch (Character.getType(line.charAt(at))) {
      case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> true;
      case Character.INITIAL_QUOTE_PUNCTUATION -> lowQuotes && !tight;
      default -> isPlainQuote(at) && (!tight || isInsideQuote(at));
    };
  }

  private boolean isPlainQuote(int at) {
    return line.charAt(at) == '"' || line.charAt(at) == '\'' || line.charAt(at) == '＂';
  }

  /// French sets a space before `»`; so do some with plain quotes.
  private boolean isSpacedCloser(int at) {
    boolean tight = at + 1 < line.length() && Character.isLetterOrDigit(line.charAt(at + 1));
    return switch (Character.getType(line.charAt(at))) {
      case Character.END_PUNCTUATION -> true;
      case Character.FINAL_QUOTE_PUNCTUATION -> !tight;
      default -> line.charAt(at) == '"' && !tight && isInsideQuote(at);
    };
  }

  /// Whether the plain quotes before this place leave one open.
  private boolean isInsideQuote(int at) {
    for (; counted < at; counted++) {
      quoted ^= line.charAt(counted) == '"';
    }
    return quoted;
  }

  /// `[12]`, as encyclopedias have it.
  private int afterNote(int open) {
    int at = open + 1;
    while (at < line.length() && at - open < 5 && Character.isDigit(line.charAt(at))) {
      at++;
    }
    boolean note = at > open + 1 && at < line.length() && line.charAt(at) == ']';
    return note ? at + 1 : -1;
  }

  private int afterSpaces(int from) {
    int at = from;
    while (at < line.length() && Units.isSpace(line.charAt(at))) {
      at++;
    }
    return at;
  }
}
