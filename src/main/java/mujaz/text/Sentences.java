package mujaz.text;

import java.util.ArrayList;
import java.util.List;

/// Splits text into sentences: at the terminators of UAX 29 (by the properties of ICU4J), corrected
/// where its rules are known to err (see [EndMarks] and [SentenceEnd]). A line is a paragraph: its
/// end always ends a sentence.
public final class Sentences {

  private final Tokens tokens;
  private final TokenRuns runs;
  private final String line;
  private final EndMarks marks;
  private final SentenceEnd end;
  private final ListItems items;
  private final LostLines lost;
  private final List<Tokens> found = new ArrayList<>();
  private int start;
  private boolean hasWord;
  private int titles;

  private Sentences(Tokens tokens, Language language) {
    this.tokens = tokens;
    this.runs = tokens.runs();
    this.line = tokens.text();
    this.marks = new EndMarks(line, language);
    this.end = new SentenceEnd(language);
    this.items = new ListItems(line, language);
    this.lost = new LostLines(line);
  }

  /// The sentences in order, each a verbatim part of the text without the white space around it.
  /// Linear in the text.
  public static List<String> split(String text, Language language) {
    List<String> sentences = new ArrayList<>();
    int lineStart = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || isLineEnd(text.charAt(at))) {
        Tokens line = Tokens.of(text.substring(lineStart, at), language);
        ofLine(line, language).forEach(sentence -> sentences.add(sentence.text()));
        lineStart = at + 1;
      }
    }
    return List.copyOf(sentences);
  }

  /// The same for a text without line ends that is no part of another.
  public static List<Tokens> ofLine(Tokens line, Language language) {
    Sentences sentences = new Sentences(line, language);
    sentences.splitLine();
    return sentences.found;
  }

  private static boolean isLineEnd(char unit) {
    return unit <= '\r' ? unit == '\n' || unit == '\r' : isRareLineEnd(unit);
  }

  private static boolean isRareLineEnd(char unit) {
    return unit == 0x85 || unit == 0x2028 || unit == 0x2029;
  }

  private void splitLine() {
    int at = 0;
    for (int run = 0; run < runs.count(); run++) {
      at = stepTo(runs.start(run), at);
      if (at == runs.start(run) && runs.isSmooth(run)) {
        at = passWord(run);
      }
    }
    stepTo(line.length(), at);
    endAt(line.length());
  }

  /// A word like most: it can only be awaited, and one space behind it is nothing to be looked at.
  private int passWord(int run) {
    if (lost.isAwaitedAt(runs.start(run))) {
      endAt(runs.start(run));
    }
    hasWord = true;
    int next = runs.end(run) + 1;
    return run + 1 < runs.count() && runs.start(run + 1) == next ? next : next - 1;
  }

  private int stepTo(int place, int from) {
    int at = from;
    while (at < place) {
      at = step(at);
    }
    return at;
  }

  private int step(int at) {
    char unit = line.charAt(at);
    // Spaces that were passed already, behind a mark, begin nothing.
    if (at >= start && isWordStart(at) && startsAnew(at)) {
      endAt(at);
    }
    if (Units.isLetterOrDigit(unit)) {
      hasWord = true;
      return endOfLetters(at + 1);
    }
    hasWord |= Character.isSurrogate(unit);
    titles += unit == '《' ? 1 : unit == '》' ? -1 : 0;
    return marks.isMark(unit) ? passMark(at) : at + 1;
  }

  /// Whether a sentence starts at this word, although none was seen to end before it.
  private boolean startsAnew(int at) {
    return isOrdinaryWord(at)
        ? lost.isAwaitedAt(at)
        : items.startsAt(at, at == start) || lost.startsAt(at, start);
  }

  /// Two letters, as nearly all words begin: no item of a list, and nothing that [LostLines] looks
  /// for.
  private boolean isOrdinaryWord(int at) {
    char first = line.charAt(at);
    return Units.isLetter(first)
        && first != 'h'
        && first != 'w'
        && at + 1 < line.length()
        && Units.isLetter(line.charAt(at + 1));
  }

  /// Nothing begins or ends among letters, unless a sentence was said to start there.
  private int endOfLetters(int from) {
    int at = from;
    while (at < line.length() && at != start && Units.isLetterOrDigit(line.charAt(at))) {
      at++;
    }
    return at;
  }

  private int passMark(int at) {
    EndMark mark = marks.at(at);
    if (mark == null) {
      return at + 1;
    }
    if (ends(mark)) {
      endAt(mark.next());
    }
    return mark.end();
  }

  private boolean isWordStart(int at) {
    return at == start || Units.isSpace(line.charAt(at - 1));
  }

  private boolean ends(EndMark mark) {
    return hasWord && titles <= 0 && end.isAt(mark, start);
  }

  private void endAt(int next) {
    int from = start;
    int to = next;
    while (from < to && Character.isWhitespace(line.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(line.charAt(to - 1))) {
      to--;
    }
    if (to > from) {
      found.add(tokens.part(from, to));
    }
    start = next;
    hasWord = false;
    titles = 0;
  }
}
