package mujaz.feed;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// The text of a feed or a page that came as bytes.
///
/// Byte order mark, then the charset of the HTTP header, then the document's own declaration, then
/// detection (RFC 7303, 3): the first reading that fits every byte wins, so that a label that lies
/// does no harm. Two lies are looked for although a single-byte charset fits any bytes: text that
/// is valid UTF-8, and "Western" text that consists of accented letters.
public final class DocumentText {

  private static final int SAMPLE = 1 << 16;

  private DocumentText() {}

  /// @param contentType the HTTP header's value, may be empty
  public static String decode(byte[] body, String contentType) {
    Optional<ByteOrderMark> mark = ByteOrderMark.of(body);
    if (mark.isPresent()) {
      int length = mark.get().length();
      return lossy(Arrays.copyOfRange(body, length, body.length), mark.get().charset());
    }
    return declared(body, contentType)
        .or(() -> strict(body, StandardCharsets.UTF_8))
        .or(() -> detected(body))
        .orElseGet(() -> lossy(body, StandardCharsets.UTF_8));
  }

  private static Optional<String> declared(byte[] body, String contentType) {
    return Stream.of(CharsetLabel.inHeader(contentType), CharsetLabel.inProlog(body))
        .flatMap(Optional::stream)
        .flatMap(charset -> believed(body, charset).stream())
        .findFirst();
  }

  private static Optional<String> believed(byte[] body, Charset charset) {
    if (!charset.equals(CharsetLabel.WESTERN)) {
      return strict(body, charset);
    }
    return strict(body, StandardCharsets.UTF_8)
        .or(() -> mostlyAccented(body) ? detected(body) : Optional.empty())
        .or(() -> strict(body, charset));
  }

  /// Whether more than a third of the letters outside tags are outside ASCII: no Western language.
  private static boolean mostlyAccented(byte[] body) {
    int plain = 0;
    int accented = 0;
    boolean tag = false;
    for (byte unit : body) {
      tag = unit == '<' || (tag && unit != '>');
      if (!tag && unit < 0) {
        accented++;
      } else if (!tag && Character.isLetter(unit)) {
        plain++;
      }
    }
    return accented > 20 && accented * 2 > plain;
  }

  private static Optional<String> detected(byte[] body) {
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true);
    detector.setText(Arrays.copyOf(body, Math.min(body.length, SAMPLE)));
    return Arrays.stream(detector.detectAll())
        .map(CharsetMatch::getName)
        .flatMap(name -> CharsetLabel.find(name).stream())
        .flatMap(charset -> strict(body, charset).stream())
        .findFirst();
  }

  private static Optional<String> strict(byte[] body, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      String text = new String(body, charset); // many times faster than a decoder
      if (text.indexOf('\uFFFD') < 0) {
        return Optional.of(text);
      }
    }
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(body)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /// Bytes that fit no reading are left out: no replacement characters in a brief.
  private static String lossy(byte[] body, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.IGNORE)
          .onUnmappableCharacter(CodingErrorAction.IGNORE)
          .decode(ByteBuffer.wrap(body))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("a decoder that ignores errors reported one", e);
    }
  }
}
