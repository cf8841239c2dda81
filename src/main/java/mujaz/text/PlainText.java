package mujaz.text;

import com.ibm.icu.text.Normalizer;
import com.ibm.icu.text.Normalizer2;

/// Text from outside made fit for showing and counting: what a chat server would remove from it
/// silently is removed here first, so that every length and offset that we compute stays true.
public final class PlainText {

  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  /// Behind the general punctuation characters are not looked up.
  private static final char LAST = 0x206F;

  /// What stands for itself and is composed, whatever stands beside it: most letters.
  private static final boolean[] PLAIN = plain();

  private PlainText() {}

  /// Marks such as the vowels of Arabic, one of which changes nothing in a letter before it; two
  /// may stand in the wrong order.
  private static final boolean[] LONE_MARKS = loneMarks();

  private static boolean[] loneMarks() {
    boolean[] marks = new boolean[LAST + 1];
    for (char unit = 0x0300; unit < marks.length; unit++) {
      marks[unit] =
          Character.getType(unit) == Character.NON_SPACING_MARK
              && isShown(unit)
              && NFC.quickCheck(String.valueOf(unit)) == Normalizer.YES;
    }
    return marks;
  }

  private static boolean[] plain() {
    boolean[] plain = new boolean[LAST + 1];
    for (char unit = '!'; unit < plain.length; unit++) {
      plain[unit] = isShown(unit) && isComposed(unit);
    }
    return plain;
  }

  private static boolean isComposed(char unit) {
    String alone = String.valueOf(unit);
    return !Units.isMark(unit)
        && Character.getType(unit) != Character.ENCLOSING_MARK
        && NFC.isNormalized(alone)
        && NFC.hasBoundaryBefore(unit);
  }

  /// The text in NFC, lines separated by `\n`, without control characters, lone surrogates, line
  /// and paragraph separators, direction controls and the three combining marks that Telegram
  /// deletes; runs of spaces become one, and lines have no space at their ends. Of more than 30
  /// marks on one letter the rest goes. Idempotent.
  public static String clean(String text) {
    String inside = text.strip();
    return isClean(inside, true) ? inside : cleaned(inside);
  }

  private static String cleaned(String text) {
    return String.join("\n", stripped(text).lines().map(PlainText::squeezed).toList()).strip();
  }

  /// The same, on one line: for titles and names.
  public static String oneLine(String text) {
    return isClean(text, false) ? text : squeezed(stripped(text));
  }

  /// Whether nothing needs to be done: text passes through here more than once on its way.
  private static boolean isClean(String text, boolean inLines) {
    char before = ' ';
    boolean composed = true;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit == ' ') {
        if (before == ' ' || before == '\n') {
          return false;
        }
      } else if (unit > LAST || !PLAIN[unit]) {
        if (!mayFollow(before, unit, inLines)) {
          return false;
        }
        composed &= unit <= ' ' || (isLoneMark(unit) && isPlain(before));
      }
      before = unit;
    }
    boolean ends = text.isEmpty() || (before != ' ' && before != '\n');
    return ends && (composed || (MarkStorms.isCalm(text) && NFC.isNormalized(text)));
  }

  private static boolean isPlain(char unit) {
    return unit <= LAST && PLAIN[unit];
  }

  private static boolean isLoneMark(char unit) {
    return unit <= LAST && LONE_MARKS[unit];
  }

  private static boolean mayFollow(char before, char unit, boolean inLines) {
    return switch (unit) {
      case '\n' -> before != ' ' && inLines;
      default -> unit > ' ' && isShown(unit);
    };
  }

  private static boolean isShown(char unit) {
    return !Units.isGap(unit)
        && !Character.isISOControl(unit)
        && !isRemoved(unit)
        && unit != 0x030A
        && unit != 0x0333
        && unit != 0x033F;
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
    return removedMarks(NFC.normalize(MarkStorms.calmed(kept.toString())));
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
      if (Units.isGap(unit)) {
        space = !kept.isEmpty();
      } else {
        if (space) {
          kept.append(' ');
          space = false;
        }
        kept.append(unit);
      }
    }
    return kept.toString();
  }
}
