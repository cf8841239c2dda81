package mujaz.text;

import com.ibm.icu.text.Normalizer2;

/// Text from outside made fit for showing and counting: what a chat server would remove from it
/// silently is removed here first, so that every length and offset that we compute stays true.
public final class PlainText {

  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  private PlainText() {}

  /// The text in NFC, lines separated by `\n`, without control characters, lone surrogates, line
  /// and paragraph separators, direction controls and the three combining marks that Telegram
  /// deletes; runs of spaces become one, and lines have no space at their ends. Idempotent.
  public static String clean(String text) {
    return String.join("\n", stripped(text).lines().map(PlainText::squeezed).toList()).strip();
  }

  /// The same, on one line: for titles and names.
  public static String oneLine(String text) {
    return squeezed(stripped(text));
  }

  private static String stripped(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      if (point == 0x2028 || point == 0x2029) {
        kept.append('\n');
      } else if (Character.isISOControl(point) && point != '\n' && point != '\r') {
        kept.append(' ');
      } else if (!isRemoved(point)) {
        kept.appendCodePoint(point);
      }
    }
    return removedMarks(NFC.normalize(kept));
  }

  private static boolean isRemoved(int point) {
    return (point >= 0xD800 && point <= 0xDFFF)
        || point == 0xFEFF
        || (point & 0xFFFE) == 0xFFFE
        || (point <= 0xFFFF && BidiText.isControl((char) point));
  }

  /// After composing, so that the ring of å is kept where it is part of a letter.
  private static String removedMarks(String text) {
    return text.replace("\u0333", "").replace("\u033F", "").replace("\u030A", "");
  }

  private static String squeezed(String line) {
    StringBuilder kept = new StringBuilder(line.length());
    boolean space = false;
    for (int i = 0; i < line.length(); i++) {
      char unit = line.charAt(i);
      if (Character.isWhitespace(unit) || Character.isSpaceChar(unit)) {
        space = !kept.isEmpty();
      } else {
        kept.append(space ? " " : "").append(unit);
        space = false;
      }
    }
    return kept.toString();
  }
}
