package mujaz.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/// What a text element of a feed says, markup included.
///
/// @param isHtml whether the document says that it is markup; else it is plain text
record InnerMarkup(String text, boolean isHtml) {

  static InnerMarkup of(XmlElement element) {
    if (element.hasChildren()) {
      return new InnerMarkup(MarkupText.inside(element), true);
    }
    String type = element.attribute("type").strip().toLowerCase(Locale.ROOT);
    String text = isBase64(element, type) ? decoded(element.text(), type) : element.text();
    boolean plain = type.isEmpty() || type.equals("text") || type.equals("text/plain");
    return new InnerMarkup(text, !plain);
  }

  /// Whatever is neither text nor XML is base64 in Atom (RFC 4287, 4.1.3.3).
  private static boolean isBase64(XmlElement element, String type) {
    return element.attribute("mode").equals("base64")
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
