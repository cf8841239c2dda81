package mujaz.text;

/// A run of marks (`.`, `?!`, `؟`, `...`) at which a sentence may end, with what follows it.
///
/// @param start where the run starts
/// @param end behind the run
/// @param close behind the quotes, brackets, note numbers and emoji that belong to the sentence
/// @param next where the text goes on, behind white space; the length of the line at its end
record EndMark(String line, int start, int end, int close, int next) {

  /// Whether the run is one full stop, which may belong to a word instead.
  boolean isStop() {
    return end - start == 1 && isFullStop(line.charAt(start));
  }

  boolean isEllipsis() {
    return line.charAt(end - 1) == '…' || (end - start > 1 && line.charAt(end - 1) == '.');
  }

  /// Whether nothing separates the sentence from what follows.
  boolean isTight() {
    return close == next;
  }

  boolean isClosed() {
    return close > end;
  }

  boolean isLast() {
    return next == line.length();
  }

  int nextPoint() {
    return line.codePointAt(next);
  }

  static boolean isFullStop(char unit) {
    return unit == '.' || unit == '．';
  }
}
