package mujaz.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds where a line must have ended before a page or a message was put on one line: at rulers
/// (`***`, `=====`), at the time stamps of quoted messages, and in runs of addresses. One object a
/// line.
final class LostLines {

  private static final Pattern RULER = Pattern.compile("(\\*{3,}+|([=_~#-])\\2{4,}+)(?=\\s|$)");
  private static final Pattern STAMP =
      Pattern.compile(
          "\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4} \\d{1,2}:\\d\\d(:\\d\\d)?( ?[AP]M)?(?=[\\s,]|$)");
  private static final Pattern ADDRESS = Pattern.compile("(https?://|www\\.)\\S++");

  private final String line;
  private final Matcher matcher;
  private int after = -1;
  private int behindAddress = -1;

  LostLines(String line) {
    this.line = line;
    this.matcher = RULER.matcher(line);
  }

  /// Whether a lost line starts at this word, in a sentence that starts at `start`. Words are asked
  /// for in order.
  boolean startsAt(int at, int start) {
    boolean starts = at == after;
    if (isCommon(line.charAt(at))) {
      return starts;
    }
    if (matches(RULER, at)) {
      after = next(matcher.end());
      return true;
    }
    if (matches(STAMP, at)) {
      boolean heads = !followsSmallWord(at);
      after = heads ? next(matcher.end()) : capitalAfter(matcher.end());
      return starts || heads;
    }
    if (matches(ADDRESS, at)) {
      boolean run = at == behindAddress;
      behindAddress = next(matcher.end());
      after = at == start || run ? capitalAfter(matcher.end()) : after;
      return starts || run;
    }
    int face = at > start ? Emoticons.faceEnd(line, at) : at;
    after = face > at ? capitalAfter(face) : after;
    return starts;
  }

  /// Whether nothing that is looked for starts with it, as with most words.
  private static boolean isCommon(char first) {
    return first != 'h' && first != 'w' && Character.isLetter(first);
  }

  private boolean matches(Pattern pattern, int at) {
    return mayMatch(pattern, at)
        && matcher.usePattern(pattern).region(at, line.length()).lookingAt();
  }

  /// Spares most words the matching.
  private boolean mayMatch(Pattern pattern, int at) {
    char first = line.charAt(at);
    if (pattern == STAMP) {
      return isDigit(at) && isDigit(at + 3 - (isDigit(at + 1) ? 0 : 1));
    }
    return pattern == RULER ? "*=_~#-".indexOf(first) >= 0 : first == 'h' || first == 'w';
  }

  private boolean isDigit(int at) {
    return at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9';
  }

  private int next(int from) {
    int at = from;
    while (at < line.length() && EndMarks.isSpace(line.charAt(at))) {
      at++;
    }
    return at;
  }

  /// The next word when it is apart and has a capital letter, else none.
  private int capitalAfter(int end) {
    int at = next(end);
    boolean capital = at > end && at < line.length() && Character.isUpperCase(line.codePointAt(at));
    return capital ? at : -1;
  }

  /// "on 03/27/2001 01:58 PM" goes on; a name before the stamp is the line above it.
  private boolean followsSmallWord(int at) {
    int first = Math.max(0, at - EndMarks.REACH);
    String before = line.substring(first, at).strip();
    int space = before.lastIndexOf(' ');
    String word = before.substring(space + 1);
    return word.endsWith(",") || (space >= 0 && Character.isLowerCase(word.codePointAt(0)));
  }
}
