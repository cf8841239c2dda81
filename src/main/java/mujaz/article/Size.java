package mujaz.article;

import org.jsoup.nodes.Element;

/// How much text and how many links one element of a page has. Letters are counted with one space
/// for a gap; a letter that is a syllable or a word counts twice.
final class Size {

  static final Size NONE = new Size();

  private static final int SHORT_PARAGRAPH = 40;
  private static final int SHORT_LOOSE = 80;

  private int letters;
  private int linked;
  private int links;
  private int articles;
  private double prose;
  private int titles;
  private boolean body;

  /// What is in the element's own line, not in blocks within it.
  private int flow;

  private int flowLinked;

  int letters() {
    return letters;
  }

  int links() {
    return links;
  }

  /// How many elements called `article` are in it.
  int articles() {
    return articles;
  }

  /// Running text: the letters of paragraphs that are long enough, less those that are links.
  double prose() {
    return prose;
  }

  /// How many headings of the first rank are in it.
  int titles() {
    return titles;
  }

  /// Whether it is, or holds, what the page marks as the body of the article.
  boolean holdsBody() {
    return body;
  }

  /// How much of the text is links: from 0 to 1.
  double density() {
    return letters == 0 ? 0 : (double) linked / letters;
  }

  void add(Size inner, boolean inline) {
    letters += inner.letters;
    linked += inner.linked;
    links += inner.links;
    articles += inner.articles;
    prose += inner.prose;
    titles += inner.titles;
    body |= inner.body;
    if (inline) {
      flow += inner.flow;
      flowLinked += inner.flowLinked;
    }
  }

  void write(int length) {
    letters += length;
    flow += length;
  }

  /// Counts the element itself, when all that is in it has been counted.
  void close(Element element) {
    String tag = element.normalName();
    titles += tag.equals("h1") ? 1 : 0;
    body |= Tags.isBody(element);
    articles += tag.equals("article") ? 1 : 0;
    if (tag.equals("a") && element.hasAttr("href")) {
      link();
    }
    if (!Tags.isInline(element) && !Tags.isHeading(tag)) {
      closeLine(tag.equals("p") || tag.equals("pre") ? SHORT_PARAGRAPH : SHORT_LOOSE);
    }
  }

  private void link() {
    linked = letters;
    links = 1;
    flowLinked = flow;
    prose = 0;
  }

  private void closeLine(int enough) {
    if (flow >= enough) {
      prose += flow - flowLinked;
    }
  }
}
