package mujaz.feed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The encoding that a document's first bytes give away (XML 1.0, appendix F).
///
/// @param length how many bytes belong to the mark and not to the text
record ByteOrderMark(Charset charset, int length) {

  private record Opening(List<Integer> bytes, Charset charset, int length) {

    boolean opens(byte[] body) {
      return body.length >= bytes.size()
          && IntStream.range(0, bytes.size()).allMatch(i -> (body[i] & 0xFF) == bytes.get(i));
    }
  }

  /// Longer ones first: the mark of UTF-32LE begins with that of UTF-16LE.
  private static final List<Opening> OPENINGS =
      List.of(
          new Opening(List.of(0x00, 0x00, 0xFE, 0xFF), Charset.forName("UTF-32BE"), 4),
          new Opening(List.of(0xFF, 0xFE, 0x00, 0x00), Charset.forName("UTF-32LE"), 4),
          new Opening(List.of(0x00, 0x00, 0x00, 0x3C), Charset.forName("UTF-32BE"), 0),
          new Opening(List.of(0x3C, 0x00, 0x00, 0x00), Charset.forName("UTF-32LE"), 0),
          new Opening(List.of(0xEF, 0xBB, 0xBF), StandardCharsets.UTF_8, 3),
          new Opening(List.of(0xFE, 0xFF), StandardCharsets.UTF_16BE, 2),
          new Opening(List.of(0xFF, 0xFE), StandardCharsets.UTF_16LE, 2),
          new Opening(List.of(0x00, 0x3C), StandardCharsets.UTF_16BE, 0),
          new Opening(List.of(0x3C, 0x00), StandardCharsets.UTF_16LE, 0));

  static Optional<ByteOrderMark> of(byte[] body) {
    return OPENINGS.stream()
        .filter(opening -> opening.opens(body))
        .map(opening -> new ByteOrderMark(opening.charset(), opening.length()))
        .findFirst();
  }
}
