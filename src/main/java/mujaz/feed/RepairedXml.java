package mujaz.feed;

import java.util.List;
import java.util.stream.Stream;
import mujaz.feed.XmlElement.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/// Reads a document that breaks the rules of XML, as well as it can be understood.
final class RepairedXml {

  private RepairedXml() {}

  static List<XmlElement> parse(String text) {
    return Parser.xmlParser().setMaxDepth(XmlTree.DEEPEST).parseInput(text, "").children().stream()
        .map(RepairedXml::element)
        .toList();
  }

  private static XmlElement element(Element from) {
    return new XmlElement(
        from.tag().prefix(),
        from.tag().localName(),
        from.tag().namespace(),
        from.attributes().asList().stream()
            .map(attribute -> new Attribute(attribute.getKey(), legal(attribute.getValue())))
            .toList(),
        from.childNodes().stream().flatMap(RepairedXml::node).toList());
  }

  private static Stream<XmlNode> node(Node from) {
    return switch (from) {
      case Element element -> Stream.of(element(element));
      case CDataNode marked -> Stream.of(new XmlNode.Text(legal(marked.text()), true));
      case TextNode text -> Stream.of(new XmlNode.Text(legal(text.getWholeText()), false));
      default -> Stream.empty();
    };
  }

  /// What XML may hold (XML 1.0, 2.2; R-111).
  private static String legal(String text) {
    if (text.codePoints().allMatch(RepairedXml::isLegal)) {
      return text;
    }
    return text.codePoints()
        .filter(RepairedXml::isLegal)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isLegal(int point) {
    return (point >= ' ' && point < 0xD800)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point > 0xFFFF
        || point == '\n'
        || point == '\t'
        || point == '\r';
  }
}
