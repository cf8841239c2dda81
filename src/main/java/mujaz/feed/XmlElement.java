package mujaz.feed;

import java.util.List;
import java.util.stream.Stream;

/// An element of a document, as it was written.
///
/// @param prefix empty where there is none
/// @param name without its prefix
/// @param uri of its namespace, empty where it has none
/// @param nodes what stands in it, in order
record XmlElement(
    String prefix, String name, String uri, List<Attribute> attributes, List<XmlNode> nodes)
    implements XmlNode {

  /// @param name with its prefix
  record Attribute(String name, String value) {}

  /// The elements in it, not those in them.
  Stream<XmlElement> children() {
    return nodes.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
  }

  boolean hasChildren() {
    for (XmlNode node : nodes) {
      if (node instanceof XmlElement) {
        return true;
      }
    }
    return false;
  }

  /// It and everything in it, in the order of the document.
  Stream<XmlElement> all() {
    return Stream.concat(Stream.of(this), children().flatMap(XmlElement::all));
  }

  /// The value of the attribute with this name, prefix included, in any case; empty where it is not
  /// there.
  String attribute(String wanted) {
    for (Attribute attribute : attributes) {
      if (attribute.name().equalsIgnoreCase(wanted)) {
        return attribute.value();
      }
    }
    return "";
  }

  /// The text in it, also that of the elements in it.
  String text() {
    if (nodes.size() == 1 && nodes.getFirst() instanceof Text(String text, boolean _)) {
      return text;
    }
    StringBuilder all = new StringBuilder();
    append(all);
    return all.toString();
  }

  private void append(StringBuilder all) {
    for (XmlNode node : nodes) {
      switch (node) {
        case Text(String text, boolean _) -> all.append(text);
        case XmlElement child -> child.append(all);
      }
    }
  }
}
