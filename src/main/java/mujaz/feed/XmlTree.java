package mujaz.feed;

import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/// A document as elements: read strictly where it is well-formed, which is fast, and repaired where
/// it is not. Safe for use by many threads.
///
/// No entity of the document's own is ever expanded, and nothing outside it opened (S-15, S-16,
/// S-17); elements are nested at most [#DEEPEST] deep, which makes recursion safe.
final class XmlTree {

  static final int DEEPEST = 200;

  private XmlTree() {}

  /// The elements on the outermost level: one where the document is well-formed.
  static List<XmlElement> parse(String text) {
    Optional<XmlElement> root = strict(text);
    return root.isPresent() ? List.of(root.get()) : RepairedXml.parse(text);
  }

  private static Optional<XmlElement> strict(String text) {
    try {
      return StrictXml.parse(text);
    } catch (XMLStreamException e) {
      return Optional.empty();
    }
  }
}
