package mujaz.text;

import java.util.regex.Pattern;

/// One phrase of a language file, folded.
///
/// @param isLabel whether it counts only as a label: where a colon, a bar, a dash, a closing
///   bracket or the end follows
record Phrase(String text, boolean isLabel, PhraseKind kind) {

  private static final Pattern SIGN =
      Pattern.compile(" *(?:[:|!؛•»>\\])】」』/+]|\\.(?=[. ]|$)|[-–—] |[–—]|$)");
  private static final Pattern COLON = Pattern.compile(" *:");
  private static final Pattern NUMBER = Pattern.compile(" *[0-9]");

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

  /// Whether a folded text begins with this phrase, a word ends there, and what shows a label
  /// follows if this is one.
  boolean opens(String folded) {
    return folded.startsWith(text) && wordEnds(folded) && (!isLabel || isLabelIn(folded));
  }

  /// Whether a colon follows the phrase in a folded text that begins with it.
  boolean isBeforeColon(String folded) {
    return matches(COLON, folded);
  }

  private boolean wordEnds(String folded) {
    int end = text.length();
    return end == folded.length()
        || !Words.isPart(folded.charAt(end))
        || !Words.isPart(text.charAt(end - 1))
        || Words.isUnspaced(text.charAt(end - 1));
  }

  /// A sign; where words are not separated, a space is one; a time stamp and a copyright go on with
  /// a number.
  private boolean isLabelIn(String folded) {
    int end = text.length();
    return matches(SIGN, folded)
        || (Words.isUnspaced(text.charAt(end - 1)) && folded.charAt(end) == ' ')
        || (mayGoOnWithNumber() && matches(NUMBER, folded));
  }

  private boolean mayGoOnWithNumber() {
    return kind == PhraseKind.UPDATED || kind == PhraseKind.COPYRIGHT;
  }

  private boolean matches(Pattern pattern, String folded) {
    return pattern.matcher(folded).region(text.length(), folded.length()).lookingAt();
  }
}
