package mujaz.article;

import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// How much text and how many links each element of a page has, counted once, bottom up, so that
/// every question about them is answered at once (S-19). What was left out counts nothing.
///
/// Used by one thread. The tree is at most 256 deep, as parsed.
final class Sizes {

  private static final int SHORT_PARAGRAPH = 40;
  private static final int SHORT_LOOSE = 80;

  /// Of one element. Letters are counted with one space for a gap; a letter that is a syllable or a
  /// word counts twice.
  static final class Size {

    private static final Size NONE = new Size();

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

    private void add(Size inner, boolean inline) {
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

    private void write(int length) {
      letters += length;
      flow += length;
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

  /// Of a page that was not measured.
  static final Sizes UNKNOWN = new Sizes(Set.of());

  private final IdentityHashMap<Element, Size> sizes = new IdentityHashMap<>(2_048);
  private final Set<Element> leftOut;

  private Sizes(Set<Element> leftOut) {
    this.leftOut = leftOut;
  }

  static Sizes of(Element root, Set<Element> leftOut) {
    Sizes sizes = new Sizes(leftOut);
    sizes.measure(root);
    return sizes;
  }

  boolean isLeftOut(Element element) {
    return leftOut.contains(element);
  }

  /// Nothing, for what was left out or is not a part of the page.
  Size size(Element element) {
    return sizes.getOrDefault(element, Size.NONE);
  }

  private Size measure(Element element) {
    Size size = new Size();
    for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
      if (child instanceof TextNode text) {
        size.write(length(text.getWholeText()));
      } else if (child instanceof Element inner && !leftOut.contains(inner)) {
        size.add(measure(inner), Tags.isInline(inner));
      }
    }
    mark(size, element);
    sizes.put(element, size);
    return size;
  }

  private static void mark(Size size, Element element) {
    String tag = element.normalName();
    size.titles += tag.equals("h1") ? 1 : 0;
    size.body |= Tags.isBody(element);
    size.articles += tag.equals("article") ? 1 : 0;
    if (tag.equals("a") && element.hasAttr("href")) {
      size.link();
    }
    if (!Tags.isInline(element) && !Tags.isHeading(tag)) {
      size.closeLine(tag.equals("p") || tag.equals("pre") ? SHORT_PARAGRAPH : SHORT_LOOSE);
    }
  }

  /// The length of a text as it is counted here.
  static int length(String text) {
    int length = 0;
    boolean gap = true;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      boolean space = unit <= ' ' || unit == 0xA0;
      if (!space) {
        length += isSyllable(unit) ? 2 : 1;
      } else if (!gap) {
        length++;
      }
      gap = space;
    }
    return length;
  }

  /// Chinese, Japanese and Korean.
  private static boolean isSyllable(char unit) {
    return unit >= 0x2E80 && unit <= 0xD7FF;
  }
}
