package mujaz.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// What a text element of a feed says, markup included, and what kind of text Atom would call it.
///
/// @param atomType `html` or `text`
record InnerMarkup(String text, String atomType) {

  static InnerMarkup of(Element element) {
    if (element.childrenSize() > 0) {
      return new InnerMarkup(markup(element), "html");
    }
    String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
    String text =
        isBase64(element, type) ? decoded(element.wholeText(), type) : element.wholeText();
    boolean plain = type.isEmpty() || type.equals("text") || type.equals("text/plain");
    return new InnerMarkup(text, plain ? "text" : "html");
  }

  /// Text that stands beside elements was markup already; CDATA beside them is markup in disguise.
  private static String markup(Element element) {
    return element.childNodes().stream().map(InnerMarkup::markup).collect(Collectors.joining());
  }

  private static String markup(Node node) {
    return node instanceof CDataNode data ? data.text() : node.outerHtml();
  }

  /// Whatever is neither text nor XML is base64 in Atom (RFC 4287, 4.1.3.3).
  private static boolean isBase64(Element element, String type) {
    return element.attr("mode").equals("base64")
        || isMedia(type)
        || (type.startsWith("application/") && !type.contains("xml") && !type.contains("json"));
  }

  private static boolean isMedia(String type) {
    return type.startsWith("image/") || type.startsWith("audio/") || type.startsWith("video/");
  }

  /// Pictures and sounds are no text: nothing is left of them.
  private static String decoded(String text, String type) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(text.strip());
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return isMedia(type) ? "" : text;
    }
  }
}
