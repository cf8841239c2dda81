package mujaz.feed;

import java.io.IOException;
import java.io.InputStream;
import okhttp3.CompressionInterceptor.DecompressionAlgorithm;
import okio.Buffer;
import okio.BufferedSource;
import okio.Okio;
import okio.Source;
import okio.Timeout;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/// Content codings beside gzip, decoded as they are read, so that a cap counts what comes out.
enum Decoding implements DecompressionAlgorithm {
  /// RFC 7932.
  BR("br") {
    @Override
    InputStream open(InputStream coded) throws IOException {
      return new BrotliInputStream(coded);
    }
  },

  /// RFC 8878. Its native library is loaded when the first such answer comes.
  ZSTD("zstd") {
    @Override
    InputStream open(InputStream coded) throws IOException {
      return Zstd.open(coded);
    }
  };

  private final String encoding;

  Decoding(String encoding) {
    this.encoding = encoding;
  }

  abstract InputStream open(InputStream coded) throws IOException;

  @Override
  public String getEncoding() {
    return encoding;
  }

  @Override
  public Source decompress(BufferedSource coded) {
    return new Decoded(coded);
  }

  /// Opened when it is first read, so that a broken beginning is a broken answer like any other.
  private final class Decoded implements Source {

    private final BufferedSource coded;
    private @Nullable Source plain;

    Decoded(BufferedSource coded) {
      this.coded = coded;
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
      Source source = plain;
      if (source == null) {
        source = opened();
        plain = source;
      }
      return source.read(sink, byteCount);
    }

    private Source opened() throws IOException {
      try {
        return Okio.source(open(coded.inputStream()));
      } catch (LinkageError e) { // no native library for this machine
        throw new IOException("cannot decode " + encoding, e);
      }
    }

    @Override
    public Timeout timeout() {
      return coded.timeout();
    }

    @Override
    public void close() throws IOException {
      if (plain != null) {
        plain.close();
      }
      coded.close();
    }
  }
}
