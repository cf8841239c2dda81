package mujaz.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Emoji, and faces made of marks such as `:-)`: they belong to the sentence before them.
final class Emoticons {

  private static final Pattern FACE = Pattern.compile("[:;=]['’]?[-o^]?[)(DPp|/*\\]\\[]{1,3}|<3");

  private Emoticons() {}

  /// Behind the emoji or face that starts here and stands alone; -1 when there is none.
  static int end(String line, int start) {
    int end = emojiEnd(line, start);
    if (end == start) {
      end = faceEnd(line, start);
    }
    boolean alone = end == line.length() || (end > start && Units.isSpace(line.charAt(end)));
    return end > start && alone ? end : -1;
  }

  private static int emojiEnd(String line, int start) {
    int at = start;
    while (at < line.length() && isEmoji(line.codePointAt(at))) {
      at += Character.charCount(line.codePointAt(at));
    }
    return at;
  }

  private static boolean isEmoji(int point) {
    return point == 0xFE0F
        || point == 0x200D
        || (point > 0x2000 && UCharacter.hasBinaryProperty(point, UProperty.EXTENDED_PICTOGRAPHIC))
        || (point >= 0x1F1E6 && point <= 0x1F1FF)
        || (point >= 0x1F3FB && point <= 0x1F3FF);
  }

  /// Behind the face that starts here; `start` when there is none.
  static int faceEnd(String line, int start) {
    if (":;=<".indexOf(line.charAt(start)) < 0) {
      return start;
    }
    int reach = Math.min(line.length(), start + EndMarks.REACH);
    Matcher face = FACE.matcher(line).region(start, reach);
    return face.lookingAt() ? face.end() : start;
  }
}
