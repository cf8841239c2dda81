package mujaz.demo;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// XML documents in the making. Escaping is jsoup's.
final class Xml {

  private Xml() {}

  static Document parse(String xml) {
    Document document = Jsoup.parse(xml, Parser.xmlParser());
    document.outputSettings().prettyPrint(false);
    return document;
  }

  static Element add(Element parent, String name, String text) {
    return parent.appendElement(name).text(text);
  }
}
