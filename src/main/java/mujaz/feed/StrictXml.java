package mujaz.feed;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import mujaz.feed.XmlElement.Attribute;
import org.jspecify.annotations.Nullable;

/// Reads a well-formed document, in one pass. Used for one document by one thread.
final class StrictXml {

  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader xml;
  private int depth;

  private StrictXml(XMLStreamReader xml) {
    this.xml = xml;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty("com.ctc.wstx.lazyParsing", false);
    return factory;
  }

  /// @throws XMLStreamException when the document is not well-formed, uses entities of its own, or
  ///   is nested too deep
  static Optional<XmlElement> parse(String text) throws XMLStreamException {
    XMLStreamReader xml = FACTORY.createXMLStreamReader(new StringReader(text));
    try {
      return new StrictXml(xml).root();
    } finally {
      xml.close();
    }
  }

  private Optional<XmlElement> root() throws XMLStreamException {
    Optional<XmlElement> root = Optional.empty();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        root = Optional.of(element());
      }
    }
    return root;
  }

  private XmlElement element() throws XMLStreamException {
    if (++depth > XmlTree.DEEPEST) {
      throw new XMLStreamException("nested too deep");
    }
    String prefix = written(xml.getPrefix());
    String name = xml.getLocalName();
    String uri = written(xml.getNamespaceURI());
    List<Attribute> attributes = attributes();
    List<XmlNode> nodes = nodes();
    depth--;
    return new XmlElement(prefix, name, uri, attributes, nodes);
  }

  private List<Attribute> attributes() {
    int count = xml.getAttributeCount();
    int bindings = xml.getNamespaceCount();
    if (count + bindings == 0) {
      return List.of();
    }
    List<Attribute> attributes = new ArrayList<>(count + bindings);
    for (int at = 0; at < bindings; at++) {
      String name = prefixed("xmlns", written(xml.getNamespacePrefix(at)));
      attributes.add(new Attribute(name, written(xml.getNamespaceURI(at))));
    }
    for (int at = 0; at < count; at++) {
      String name = prefixed(written(xml.getAttributePrefix(at)), xml.getAttributeLocalName(at));
      attributes.add(new Attribute(name, xml.getAttributeValue(at)));
    }
    return attributes;
  }

  private static String prefixed(String prefix, String name) {
    return prefix.isEmpty() || name.isEmpty() ? prefix + name : prefix + ":" + name;
  }

  private List<XmlNode> nodes() throws XMLStreamException {
    NodeList nodes = new NodeList();
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> nodes.add(element());
        case XMLStreamConstants.END_ELEMENT -> {
          return nodes.toList();
        }
        case XMLStreamConstants.CDATA -> nodes.add(xml.getText(), true);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE ->
            nodes.add(xml.getText(), false);
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("an entity of its own");
        default -> {} // comments and instructions say nothing to readers
      }
    }
  }

  /// What stands in an element; text comes in pieces.
  private static final class NodeList {

    private final List<XmlNode> nodes = new ArrayList<>(1);
    private final StringBuilder more = new StringBuilder(0);
    private String text = "";
    private boolean marked;

    void add(XmlElement element) {
      endText();
      nodes.add(element);
    }

    void add(String piece, boolean inSection) {
      if (inSection != marked) {
        endText();
        marked = inSection;
      }
      if (text.isEmpty()) {
        text = piece;
      } else {
        more.append(piece);
      }
    }

    List<XmlNode> toList() {
      endText();
      return nodes;
    }

    private void endText() {
      if (!text.isEmpty()) {
        nodes.add(new XmlNode.Text(more.isEmpty() ? text : text + more, marked));
      }
      text = "";
      more.setLength(0);
    }
  }

  private static String written(@Nullable String name) {
    return name == null ? "" : name;
  }
}
