package mujaz.article;

import java.util.ArrayList;
import java.util.List;
import mujaz.article.Block.Kind;
import mujaz.text.PlainText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Turns an element into blocks: one for each paragraph, heading, quote and list item.
///
/// Used by one thread, for one element. The tree is at most 256 deep, as parsed.
final class Blocks {

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private final LinkRun links;
  private final boolean whole;

  private Blocks(Element root, boolean whole) {
    this.links = new LinkRun(root);
    this.whole = whole;
  }

  /// The article's blocks: runs of links and what labels them are left out.
  static List<Block> ofArticle(Element root) {
    return new Blocks(root, false).read(root);
  }

  /// All blocks of an element of which we know that it is an article and nothing else.
  static List<Block> ofAll(Element root) {
    return new Blocks(root, true).read(root);
  }

  private List<Block> read(Element root) {
    children(root, Kind.PARAGRAPH);
    flush(Kind.PARAGRAPH);
    return blocks;
  }

  private void children(Element element, Kind kind) {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        append(text, kind);
      } else if (child instanceof Element inner) {
        element(inner, kind);
      }
    }
  }

  private void append(TextNode text, Kind kind) {
    String written = text.getWholeText();
    Node parent = text.parent();
    boolean lines = whole && parent != null && parent.nodeName().equals("body");
    if (!lines) {
      line.append(written);
      return;
    }
    written
        .lines()
        .forEach(one -> {
          line.append(one);
          flush(kind);
        });
  }

  private void element(Element element, Kind outer) {
    Kind kind = kind(element, outer);
    if (!whole && links.is(element)) {
      flush(outer);
      dropLabel();
    } else if (element.tagName().equals("br")) {
      flush(outer);
    } else if (isInline(element)) {
      children(element, outer);
    } else if (!element.tagName().matches("script|style|noscript|template|figcaption|iframe")) {
      flush(outer);
      children(element, kind);
      flush(kind);
    }
  }

  private static boolean isInline(Element element) {
    return !element.isBlock() && !element.tagName().equals("td") && !element.tagName().equals("th");
  }

  private static Kind kind(Element element, Kind outer) {
    return switch (element.tagName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Kind.HEADING;
      case "li", "dd" -> Kind.LIST_ITEM;
      case "blockquote" -> Kind.QUOTE;
      case "p", "div", "section", "pre" -> outer == Kind.HEADING ? Kind.PARAGRAPH : outer;
      default -> outer;
    };
  }

  /// A heading or a line ending in a colon announces what was left out.
  private void dropLabel() {
    if (blocks.isEmpty()) {
      return;
    }
    Block last = blocks.getLast();
    if (last.kind() == Kind.HEADING || (last.text().endsWith(":") && last.text().length() < 60)) {
      blocks.removeLast();
    }
  }

  private void flush(Kind kind) {
    String text = PlainText.oneLine(line.toString());
    line.setLength(0);
    if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
      blocks.add(new Block(kind, text));
    }
  }
}
