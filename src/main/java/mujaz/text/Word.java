package mujaz.text;

/// The word before a mark.
///
/// @param isFirst whether it is the first of its sentence
/// @param isAddress whether it is part of an address or a path
record Word(String text, boolean isFirst, boolean isAddress) {

  /// The word before the mark in the sentence that starts at `start`.
  static Word before(EndMark mark, int start) {
    String line = mark.line();
    // No abbreviation is longer than this; without the bound, a line of stops would be quadratic.
    int first = Math.max(start, mark.start() - EndMarks.REACH);
    int at = mark.start();
    while (at > first && (isPart(line.charAt(at - 1)) || isGershayim(line, at - 1))) {
      at--;
    }
    String text = line.substring(at, mark.start());
    boolean isAddress = at > first && "/@:=&_".indexOf(line.charAt(at - 1)) >= 0;
    return new Word(text, isFirst(line, start, at), isAddress);
  }

  private static boolean isFirst(String line, int start, int at) {
    int before = start;
    while (before < at && before - start < 5 && !Character.isLetterOrDigit(line.charAt(before))) {
      before++;
    }
    return before == at;
  }

  private static boolean isPart(char unit) {
    return switch (unit) {
      case '.', '-', '°', 'º', '\'', '’', '״' -> true;
      default ->
          Character.isLetterOrDigit(unit)
              || Character.getType(unit) == Character.NON_SPACING_MARK
              || Character.isSurrogate(unit);
    };
  }

  /// The plain sign within an acronym of Hebrew, `צה"ל`: what stands behind it is no initial.
  private static boolean isGershayim(String line, int at) {
    return line.charAt(at) == '"'
        && at > 0
        && isHebrew(line.charAt(at - 1))
        && isHebrew(line.charAt(at + 1));
  }

  private static boolean isHebrew(char unit) {
    return unit >= 'א' && unit <= 'ת';
  }

  int length() {
    return text.length();
  }

  /// How many letters there are that stay letters when they are folded.
  int letters() {
    int letters = 0;
    for (int at = 0; at < length(); at++) {
      letters += PlainWords.isLetter(text.charAt(at)) ? 1 : 0;
    }
    return letters;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  boolean isNumber() {
    if (length() > 3) {
      return false;
    }
    for (int at = 0; at < length(); at++) {
      if (!Units.isDigit(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  boolean isCapitalised() {
    return !isEmpty() && Character.isUpperCase(text.codePointAt(0));
  }

  /// Letters only, none of them a capital: neither a name nor an address nor an acronym.
  boolean isOrdinary() {
    boolean hasLetter = false;
    for (int at = 0; at < length(); at++) {
      char unit = text.charAt(at);
      if (unit == '.' || Character.isUpperCase(unit)) {
        return false;
      }
      hasLetter |= Units.isLetter(unit);
    }
    return hasLetter && !isAddress;
  }
}
