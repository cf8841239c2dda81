package mujaz.article;

import java.util.ArrayList;
import java.util.List;
import mujaz.article.Block.Kind;
import mujaz.text.PlainText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Turns an element into lines: one for each paragraph, heading, quote, list item, cell, and break.
/// What the sizes leave out is not among them.
///
/// Used by one thread, for one element. The tree is at most 256 deep, as parsed.
final class MarkupLines {

  private static final int LABEL = 60;

  private final List<LinkedLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Sizes sizes;
  private final boolean whole;
  private final boolean bare;
  private int linked;

  /// @param whole nothing is left out
  /// @param bare text of the body itself, in no element, keeps its line ends
  private MarkupLines(Sizes sizes, boolean whole, boolean bare) {
    this.sizes = sizes;
    this.whole = whole;
    this.bare = bare;
  }

  /// The lines of an article: runs and bars of links are not among them, nor is what labels runs.
  static List<LinkedLine> ofArticle(Element root, Sizes sizes) {
    return new MarkupLines(sizes, false, false).read(root);
  }

  /// The lines of a piece of a page, as those of an article.
  static List<LinkedLine> ofPiece(Element body) {
    return new MarkupLines(Sizes.of(body), false, true).read(body);
  }

  /// All lines of what is known to be an article and nothing else.
  static List<Block> ofAll(Element body) {
    Sizes sizes = Sizes.of(body);
    return new MarkupLines(sizes, true, true).read(body).stream().map(LinkedLine::block).toList();
  }

  private List<LinkedLine> read(Element root) {
    children(root, Kind.PARAGRAPH);
    flush(Kind.PARAGRAPH);
    return lines;
  }

  private void children(Element element, Kind kind) {
    for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
      if (child instanceof TextNode written) {
        write(written.getWholeText(), bare && element.normalName().equals("body"), kind);
      } else if (child instanceof Element inner && !sizes.isLeftOut(inner)) {
        element(inner, kind);
      }
    }
  }

  /// Text that stands in no element at all has lines of its own.
  private void write(String written, boolean inLines, Kind kind) {
    if (!inLines) {
      text.append(written);
      return;
    }
    written
        .lines()
        .forEach(one -> {
          text.append(one);
          flush(kind);
        });
  }

  private void element(Element element, Kind outer) {
    if (!whole && LinkRun.is(element, sizes.size(element))) {
      flush(outer);
      dropLabel();
    } else if (element.normalName().equals("br")) {
      flush(outer);
    } else if (element.normalName().equals("a")) {
      link(element, outer);
    } else if (Tags.isInline(element)) {
      children(element, outer);
    } else {
      flush(outer);
      Kind kind = kind(element, outer);
      children(element, kind);
      flush(kind);
    }
  }

  private void link(Element link, Kind kind) {
    int before = text.length();
    children(link, kind);
    if (link.hasAttr("href")) {
      linked += Math.max(0, text.length() - before);
    }
  }

  private static Kind kind(Element element, Kind outer) {
    return switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Kind.HEADING;
      case "li", "dd" -> Kind.LIST_ITEM;
      case "blockquote" -> Kind.QUOTE;
      case "p", "div", "section", "pre" -> outer == Kind.HEADING ? Kind.PARAGRAPH : outer;
      default -> outer;
    };
  }

  /// A heading or a line ending in a colon announces what was left out.
  private void dropLabel() {
    if (lines.isEmpty()) {
      return;
    }
    Block last = lines.getLast().block();
    if (last.kind() == Kind.HEADING
        || (last.text().endsWith(":") && last.text().length() < LABEL)) {
      lines.removeLast();
    }
  }

  private void flush(Kind kind) {
    String written = PlainText.oneLine(text.toString().replace("\u00AD", ""));
    if (PageLine.hasLetters(written)) {
      double density = Math.min(1, (double) linked / written.length());
      LinkedLine line = new LinkedLine(new Block(kind, written), density);
      if (whole || !LinkBar.is(line)) {
        lines.add(line);
      }
    }
    text.setLength(0);
    linked = 0;
  }
}
