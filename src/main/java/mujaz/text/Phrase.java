package mujaz.text;

/// One phrase of a language file, folded.
///
/// @param isLabel whether it counts only as a label: where a colon, a bar, a dash, a closing
///   bracket or the end follows
record Phrase(String text, boolean isLabel, PhraseKind kind) {

  private static final String SIGNS = ":：|｜!！؛；…•»>]）)】」』/／+–—";

  /// A phrase as the file writes it: with a colon behind it when it is a label.
  static Phrase of(String written, PhraseKind kind) {
    boolean isLabel = written.endsWith(":");
    String words = isLabel ? written.substring(0, written.length() - 1).strip() : written;
    return new Phrase(fold(words), isLabel, kind);
  }

  /// Letters folded, also the two of Turkish whose capitals others use; and the signs that stand
  /// for an apostrophe or for gershayim made one.
  static String fold(String text) {
    return Folding.fold(text)
        .replace('’', '\'')
        .replace('ʼ', '\'')
        .replace('׳', '\'')
        .replace('״', '"')
        .replace("\u0307", "")
        .replace('ı', 'i');
  }

  /// Whether this phrase, whose letters end there in a text, ends there: with a word, and before
  /// what shows a label if it is one.
  boolean endsAt(String text, int end) {
    int next = end;
    while (next < text.length() && FoldedLetters.of(text.charAt(next)) == FoldedLetters.NOTHING) {
      next++;
    }
    return wordEnds(text, next) && (!isLabel || isLabelIn(text, next));
  }

  /// Whether this phrase, found to end there, counts anywhere in a text: a label needs its colon.
  boolean mayStandWithin(String text, int end) {
    int at = end;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return !isLabel || (at < text.length() && ":：".indexOf(text.charAt(at)) >= 0);
  }

  private boolean wordEnds(String text, int next) {
    return next == text.length()
        || !Units.isPart(text.charAt(next))
        || !Units.isPart(last())
        || Units.isUnspaced(last());
  }

  private char last() {
    return text.charAt(text.length() - 1);
  }

  /// A sign; where words are not separated, a space is one; a time stamp and a copyright go on with
  /// a number.
  private boolean isLabelIn(String text, int next) {
    int at = next;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at == text.length()
        || (at > next && Units.isUnspaced(last()))
        || (mayGoOnWithNumber() && Character.isDigit(text.charAt(at)))
        || isSign(text, at);
  }

  private boolean mayGoOnWithNumber() {
    return kind == PhraseKind.UPDATED || kind == PhraseKind.COPYRIGHT;
  }

  /// A full stop may belong to an abbreviation and a hyphen to a word, unless something stands
  /// clear of them.
  private static boolean isSign(String text, int at) {
    char sign = text.charAt(at);
    boolean isLast = at + 1 == text.length();
    return switch (sign) {
      case '.' -> isLast || text.charAt(at + 1) == '.' || isSpace(text.charAt(at + 1));
      case '-' -> !isLast && isSpace(text.charAt(at + 1));
      default -> SIGNS.indexOf(sign) >= 0;
    };
  }

  private static boolean isSpace(char unit) {
    return unit == ' ' || Character.getType(unit) == Character.SPACE_SEPARATOR;
  }
}
