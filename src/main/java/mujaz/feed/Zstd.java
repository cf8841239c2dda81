package mujaz.feed;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;

/// The one place that touches the native decoder, so that it is loaded when it is needed.
final class Zstd {

  /// Eight megabytes, as a power of two: more need not be decoded (RFC 9659).
  private static final int WINDOW = 23;

  private Zstd() {}

  static InputStream open(InputStream coded) throws IOException {
    return new ZstdInputStream(coded).setLongMax(WINDOW);
  }
}
