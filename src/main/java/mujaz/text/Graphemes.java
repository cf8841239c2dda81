package mujaz.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/// User-perceived characters (UAX 29): letters with their marks, flags, joined emoji.
public final class Graphemes {

  private Graphemes() {}

  /// The longest beginning of the text that has at most so many UTF-16 units and does not end
  /// inside a grapheme. Where a single grapheme is longer than that (a storm of marks), it is cut
  /// between two code points.
  public static String cut(String text, int maxUtf16) {
    if (text.length() <= maxUtf16) {
      return text;
    }
    // Graphemes are short: what lies far behind the cut need not be looked at.
    String reach = text.substring(0, Math.min(text.length(), maxUtf16 + 100));
    BreakIterator graphemes = BreakIterator.getCharacterInstance(ULocale.ROOT);
    graphemes.setText(reach);
    int end = graphemes.isBoundary(maxUtf16) ? maxUtf16 : graphemes.preceding(maxUtf16);
    if (end > 0) {
      return text.substring(0, end);
    }
    boolean insidePair = maxUtf16 > 0 && Character.isHighSurrogate(text.charAt(maxUtf16 - 1));
    return text.substring(0, insidePair ? maxUtf16 - 1 : maxUtf16);
  }
}
