package mujaz.feed;

import java.util.Set;
import mujaz.feed.XmlElement.Attribute;

/// Writes what stands in an element as HTML. The tree is at most 200 deep, which is what makes
/// recursion safe here. Used by one thread.
final class MarkupText {

  private static final Set<String> VOID =
      Set.of("area", "br", "col", "embed", "hr", "img", "input", "link", "source", "track", "wbr");

  private final StringBuilder text = new StringBuilder();

  private MarkupText() {}

  /// Text that stands beside elements was markup already; CDATA beside them is markup in disguise.
  static String inside(XmlElement element) {
    MarkupText markup = new MarkupText();
    element.nodes().forEach(markup::write);
    return markup.text.toString();
  }

  private void write(XmlNode node) {
    switch (node) {
      case XmlNode.Text(String words, boolean marked) when marked -> text.append(words);
      case XmlNode.Text(String words, boolean _) -> escape(words);
      case XmlElement element -> write(element);
    }
  }

  private void write(XmlElement element) {
    text.append('<');
    writeName(element);
    element.attributes().forEach(this::write);
    text.append('>');
    if (!element.nodes().isEmpty() || !VOID.contains(element.name())) {
      element.nodes().forEach(this::write);
      text.append("</");
      writeName(element);
      text.append('>');
    }
  }

  /// Elements of XHTML are HTML under any prefix.
  private void writeName(XmlElement element) {
    if (!element.prefix().isEmpty()
        && Vocabulary.of(element.prefix(), element.uri()) != Vocabulary.XHTML) {
      text.append(element.prefix()).append(':');
    }
    text.append(element.name());
  }

  private void write(Attribute attribute) {
    if (attribute.name().startsWith("xmlns")) {
      return;
    }
    text.append(' ').append(attribute.name()).append("=\"");
    escape(attribute.value());
    text.append('"');
  }

  private void escape(String words) {
    for (int at = 0; at < words.length(); at++) {
      char unit = words.charAt(at);
      switch (unit) {
        case '&' -> text.append("&amp;");
        case '<' -> text.append("&lt;");
        case '>' -> text.append("&gt;");
        case '"' -> text.append("&quot;");
        default -> text.append(unit);
      }
    }
  }
}
