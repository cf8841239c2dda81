package mujaz.feed;

/// What stands in an element: another element, or text.
sealed interface XmlNode permits XmlElement, XmlNode.Text {

  /// @param marked whether it stood in a CDATA section
  record Text(String text, boolean marked) implements XmlNode {}
}
