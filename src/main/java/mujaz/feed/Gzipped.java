package mujaz.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// Documents that are gzip files themselves, as sitemaps often are, whatever the server says.
final class Gzipped {

  /// In bytes after decompression: what a feed may have (S-20).
  static final int LARGEST = 16 << 20;

  private Gzipped() {}

  /// What the file holds; the bytes themselves when they are no such file, or a broken one; empty
  /// when it holds too much.
  static Optional<byte[]> opened(byte[] body) {
    if (body.length < 3 || body[0] != 0x1F || body[1] != (byte) 0x8B || body[2] != 8) {
      return Optional.of(body);
    }
    try (InputStream file = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] held = file.readNBytes(LARGEST + 1);
      return held.length > LARGEST ? Optional.empty() : Optional.of(held);
    } catch (IOException e) {
      return Optional.of(body);
    }
  }
}
