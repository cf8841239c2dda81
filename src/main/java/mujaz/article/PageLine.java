package mujaz.article;

import java.util.ArrayList;
import java.util.List;
import mujaz.text.PlainText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// A line of a page as a browser without style sheets would show it, hidden ones too.
///
/// @param text never blank
/// @param place the innermost element that its first letter stands in
record PageLine(String text, Element place) {

  /// All lines in reading order. The tree is at most 256 deep, as parsed.
  static List<PageLine> of(Element root) {
    Walk walk = new Walk();
    walk.inside(root);
    walk.end();
    return walk.lines;
  }

  /// Whether there is anything to read: letters or digits.
  static boolean hasLetters(String line) {
    int at = 0;
    while (at < line.length() && !Character.isLetterOrDigit(line.codePointAt(at))) {
      at += Character.charCount(line.codePointAt(at));
    }
    return at < line.length();
  }

  /// One pass over a tree.
  private static final class Walk {

    private final List<PageLine> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private Element place = new Element("p");

    private void inside(Element element) {
      for (Node child : element.childNodes()) {
        if (child instanceof TextNode text) {
          append(text.getWholeText(), element);
        } else if (child instanceof Element inner && !isUnseen(inner)) {
          element(inner);
        }
      }
    }

    private void element(Element element) {
      if (isInline(element)) {
        inside(element);
      } else {
        end();
        inside(element);
        end();
      }
    }

    private static boolean isUnseen(Element element) {
      return switch (element.tagName()) {
        case "script", "style", "template", "svg", "head" -> true;
        default -> false;
      };
    }

    private static boolean isInline(Element element) {
      return switch (element.tagName()) {
        case "br", "td", "th", "button", "option", "label" -> false;
        default -> !element.isBlock();
      };
    }

    private void append(String text, Element parent) {
      if (line.isEmpty() && !text.isBlank()) {
        place = parent;
      }
      if (!line.isEmpty() || !text.isBlank()) {
        line.append(text);
      }
    }

    private void end() {
      String text = PlainText.oneLine(line.toString());
      line.setLength(0);
      if (hasLetters(text)) {
        lines.add(new PageLine(text, place));
      }
    }
  }
}
