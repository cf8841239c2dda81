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
  private int after = -1;
  private int behindAddress = -1;

  LostLines(String line) {
    this.line = line;
  }

  /// Whether a lost line starts at this word, in a sentence that starts at `start`. Words are asked
  /// for in order.
  boolean startsAt(int at, int start) {
    boolean starts = isAwaitedAt(at);
    int ruler = end(RULER, at);
    if (ruler > 0) {
      after = next(ruler);
      return true;
    }
    int stamp = end(STAMP, at);
    if (stamp > 0) {
      boolean heads = !followsSmallWord(at);
      after = heads ? next(stamp) : capitalAfter(stamp);
      return starts || heads;
    }
    int address = end(ADDRESS, at);
    if (address > 0) {
      boolean run = at == behindAddress;
      behindAddress = next(address);
      after = at == start || run ? capitalAfter(address) : after;
      return starts || run;
    }
    int face = at > start ? Emoticons.faceEnd(line, at) : at;
    after = face > at ? capitalAfter(face) : after;
    return starts;
  }

  /// Whether what stands before this word was the end of a line.
  boolean isAwaitedAt(int at) {
    return at == after;
  }

  /// Behind what matches here; −1 when nothing does.
  private int end(Pattern pattern, int at) {
    if (!mayMatch(pattern, at)) {
      return -1;
    }
    Matcher matcher = pattern.matcher(line).region(at, line.length());
    return matcher.lookingAt() ? matcher.end() : -1;
  }

  /// Spares most words the matching.
  private boolean mayMatch(Pattern pattern, int at) {
    if (pattern == STAMP) {
      return isDigit(at) && isDigit(at + 3 - (isDigit(at + 1) ? 0 : 1));
    }
    return pattern == RULER
        ? "*=_~#-".indexOf(line.charAt(at)) >= 0
        : line.startsWith("http", at) || line.startsWith("www.", at);
  }

  private boolean isDigit(int at) {
    return at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9';
  }

  private int next(int from) {
    int at = from;
    while (at < line.length() && Units.isSpace(line.charAt(at))) {
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
