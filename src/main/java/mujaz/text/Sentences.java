package mujaz.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Splits text into sentences: at the terminators of UAX 29 (by the properties of ICU4J), corrected
/// where its rules are known to err (see [EndMarks] and [SentenceEnd]). A line is a paragraph: its
/// end always ends a sentence.
public final class Sentences {

  private final String line;
  private final EndMarks marks;
  private final SentenceEnd end;
  private final ListItems items;
  private final LostLines lost;
  private final List<String> found;
  private int start;
  private boolean hasWord;
  private int titles;

  private Sentences(String line, Language language, List<String> found) {
    this.line = line;
    this.marks = new EndMarks(line, language);
    this.end = new SentenceEnd(language);
    this.items = new ListItems(line, language);
    this.lost = new LostLines(line);
    this.found = found;
  }

  /// The sentences in order, each a verbatim part of the text without the white space around it.
  /// Linear in the text.
  public static List<String> split(String text, Language language) {
    List<String> sentences = new ArrayList<>();
    int lineStart = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || isLineEnd(text.charAt(at))) {
        new Sentences(text.substring(lineStart, at), language, sentences).splitLine();
        lineStart = at + 1;
      }
    }
    return List.copyOf(sentences);
  }

  private static boolean isLineEnd(char unit) {
    return unit <= '\r' ? unit == '\n' || unit == '\r' : isRareLineEnd(unit);
  }

  private static boolean isRareLineEnd(char unit) {
    return unit == 0x85 || unit == 0x2028 || unit == 0x2029;
  }

  private void splitLine() {
    int at = 0;
    while (at < line.length()) {
      at = isPlainSpace(at) ? at + 1 : step(at);
    }
    endAt(line.length());
  }

  /// A space behind a word, as most characters that are no letters: nothing begins or ends there.
  private boolean isPlainSpace(int at) {
    return line.charAt(at) == ' ' && at > start && Units.isLetterOrDigit(line.charAt(at - 1));
  }

  private int step(int at) {
    char unit = line.charAt(at);
    if (isWordStart(at) && startsAnew(at)) {
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
    Optional<EndMark> mark = marks.at(at);
    mark.filter(this::ends).ifPresent(ending -> endAt(ending.next()));
    return mark.map(EndMark::end).orElse(at + 1);
  }

  private boolean isWordStart(int at) {
    return at == start || Units.isSpace(line.charAt(at - 1));
  }

  private boolean ends(EndMark mark) {
    return hasWord && titles <= 0 && end.isAt(mark, start);
  }

  private void endAt(int next) {
    String sentence = line.substring(start, next).strip();
    if (!sentence.isEmpty()) {
      found.add(sentence);
    }
    start = next;
    hasWord = false;
    titles = 0;
  }
}
