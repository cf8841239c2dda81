package mujaz.summary;

import java.util.ArrayList;
import java.util.List;
import mujaz.article.Block;
import mujaz.summary.Passage.Kind;
import mujaz.text.Language;
import mujaz.text.Sentences;
import mujaz.text.Tokens;

/// Reads the lines of an article in order and tells its text from headings, links and furniture by
/// their form and by what stands before them. One object an article.
final class Lines {

  private static final int LONGEST_HEADING = 12;
  private static final int LONGEST_LOOSE_LINE = 25;
  private static final int ENOUGH_TO_TELL = 3;
  private static final double NEARLY_ALL = 0.8;

  private final List<Line> lines;
  private final Language language;
  private final Furniture furniture;
  private final Interview interview;
  private final boolean textEnds;
  private final List<Passage> passages = new ArrayList<>();
  private int sentences;
  private int section;
  private boolean headed;
  private int labels;
  private String heading = "";
  private boolean begun;
  private boolean linksFollow;

  private Lines(List<Line> lines, Language language, Furniture furniture) {
    this.lines = lines;
    this.language = language;
    this.furniture = furniture;
    this.interview = new Interview(lines);
    this.textEnds = textEnds(lines);
  }

  static List<Passage> read(List<Line> lines, Language language, Furniture furniture) {
    return new Lines(lines, language, furniture).read();
  }

  /// Whether the paragraphs of this text end in a mark, so that a line without one is no paragraph.
  static boolean textEnds(List<Line> lines) {
    int paragraphs = 0;
    int ending = 0;
    for (Line line : lines) {
      if (line.words() > LONGEST_HEADING) {
        paragraphs++;
        ending += line.ends() ? 1 : 0;
      }
    }
    return paragraphs >= ENOUGH_TO_TELL && ending >= NEARLY_ALL * paragraphs;
  }

  private List<Passage> read() {
    int at = 0;
    while (at < lines.size()) {
      int end = endOfList(at);
      if (end - at >= 2) {
        readList(lines.subList(at, end));
        at = end;
      } else {
        read(lines.get(at));
        at++;
      }
    }
    return passages;
  }

  private int endOfList(int start) {
    int end = start;
    while (end < lines.size() && lines.get(end).isListItem()) {
      end++;
    }
    return end;
  }

  /// Items of an article's own list end as sentences do; headlines do not.
  private void readList(List<Line> items) {
    boolean headlines = 2 * items.stream().filter(Line::ends).count() < items.size();
    items.forEach(item -> add(item, headlines ? Kind.LINK : kind(item)));
    linksFollow = false;
  }

  private void read(Line line) {
    add(line, kind(line));
    linksFollow = Furniture.announcesLinks(line) || (linksFollow && isLink(line));
  }

  private Kind kind(Line line) {
    if (linksFollow && isLink(line)) {
      return Kind.LINK;
    }
    boolean stamp = !begun && isShort(line) && Furniture.isStamp(line.tokens());
    if (stamp || furniture.isLine(line) || (textEnds && isLoose(line))) {
      return Kind.FURNITURE;
    }
    boolean question = interview.asks(line);
    return question || line.isHeading() ? Kind.HEADING : Kind.TEXT;
  }

  private static boolean isShort(Line line) {
    return line.words() <= LONGEST_HEADING;
  }

  private static boolean isLink(Line line) {
    return !line.endsInStop() && line.words() <= LONGEST_LOOSE_LINE;
  }

  /// A caption, a subtitle, a teaser; what ends in a colon leads to the next line.
  private static boolean isLoose(Line line) {
    return !line.ends()
        && !line.goesOn()
        && !line.isHeading()
        && line.words() <= LONGEST_LOOSE_LINE;
  }

  /// Rows of a table and an advertiser's calls are as short as headings, but no section follows.
  private boolean opensSection(Line line) {
    return line.kind() == Block.Kind.HEADING || (labels == 0 && !Furniture.isCall(line));
  }

  private void add(Line line, Kind kind) {
    if (kind == Kind.HEADING && line.isHeading()) {
      headed = opensSection(line);
      heading = headed ? line.text() : heading;
      labels++;
    }
    if (kind == Kind.TEXT) {
      // Above the first sentence stand the byline and the dateline: they open no section.
      section += headed && begun ? 1 : 0;
      headed = false;
      begun = true;
      labels = 0;
    }
    List<Sentence> split = new ArrayList<>();
    for (Tokens sentence : Sentences.ofLine(line.tokens(), language)) {
      Place place = new Place(section, section == 0 ? "" : heading, split.isEmpty());
      split.add(new Sentence(sentences++, sentence, place));
    }
    passages.add(new Passage(line, split, kind));
  }
}
