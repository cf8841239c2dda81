package mujaz.feed;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes lists of sources that other feed readers take (OPML 2.0). Safe for use by many threads.
public final class OpmlWriter {

  private final XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();

  /// The list as a document. A source stands in each of its folders, by their names; one without a
  /// folder stands first.
  public String write(String title, List<OpmlSource> sources) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = factory.createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      open(xml, "opml");
      xml.writeAttribute("version", "2.0");
      writeHead(xml, title);
      open(xml, "body");
      writeBody(xml, sources);
      close(xml);
      close(xml);
      xml.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("text in memory could not be written", e);
    }
    return text.append('\n').toString();
  }

  private static void writeHead(XMLStreamWriter xml, String title) throws XMLStreamException {
    open(xml, "head");
    open(xml, "title");
    xml.writeCharacters(title);
    xml.writeEndElement();
    close(xml);
  }

  private static void writeBody(XMLStreamWriter xml, List<OpmlSource> sources)
      throws XMLStreamException {
    for (OpmlSource source : sources) {
      if (source.folders().isEmpty()) {
        writeSource(xml, source);
      }
    }
    for (Map.Entry<String, List<OpmlSource>> folder : byFolder(sources).entrySet()) {
      open(xml, "outline");
      xml.writeAttribute("text", folder.getKey());
      for (OpmlSource source : folder.getValue()) {
        writeSource(xml, source);
      }
      close(xml);
    }
  }

  private static Map<String, List<OpmlSource>> byFolder(List<OpmlSource> sources) {
    Map<String, List<OpmlSource>> folders = new TreeMap<>();
    for (OpmlSource source : sources) {
      for (String folder : source.folders()) {
        folders.computeIfAbsent(folder, name -> new ArrayList<>()).add(source);
      }
    }
    return folders;
  }

  private static void writeSource(XMLStreamWriter xml, OpmlSource source)
      throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeEmptyElement("outline");
    xml.writeAttribute("type", "rss");
    xml.writeAttribute("text", source.title().orElse(source.url()));
    xml.writeAttribute("xmlUrl", source.url());
  }

  private static void open(XMLStreamWriter xml, String name) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(name);
  }

  private static void close(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeEndElement();
  }
}
