package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mujaz.feed.FetchResult.Failed;
import mujaz.feed.FetchResult.Fetched;
import mujaz.feed.FetchResult.Refused;
import okio.Buffer;
import okio.ByteString;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers come in gzip, br and zstd; the cap counts what comes out.
class DecodingTest {

  private static final String FEED = "<rss>موجز</rss>";

  /// Made with Node's zlib: there is no encoder for it on the class path.
  private static final String FEED_IN_BROTLI = "CwmAPHJzcz7ZhdmI2KzYsjwvcnNzPgM=";

  private static final String FORTY_MEGABYTES_IN_BROTLI =
      "y///P/gl8OKxQCD3/o///3/wSwDEYRGA7v0f////4JcAiMMCAN37P/7//8EvARCHBQC693/5//+HXwIgDgsAdO//AA==";

  private final MockWebServer server = new MockWebServer();
  private final GuardedFetcher fetcher =
      new GuardedFetcher(FetchRules.allowing(Set.of("localhost")), InstantSource.system());

  @BeforeEach
  void start() throws Exception {
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "zstd"})
  void an_answer_is_decoded(String coding) throws Exception {
    answer(coding, coded(coding, FEED.getBytes(StandardCharsets.UTF_8), 1));

    assertThat(((Fetched) fetch()).document().body())
        .isEqualTo(FEED.getBytes(StandardCharsets.UTF_8));
    assertThat(server.takeRequest().getHeaders().get("Accept-Encoding"))
        .contains("gzip", "br", "zstd");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "zstd"})
  void s_20_a_bomb_is_counted_after_decoding(String coding) throws Exception {
    answer(coding, coded(coding, new byte[1 << 20], 40));

    assertThat(fetch()).isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @CsvSource({"br, ffffffffffffffff", "zstd, 00112233445566778899", "gzip, 00112233445566778899"})
  void what_cannot_be_decoded_is_a_failure(String coding, String hex) throws Exception {
    answer(coding, new Buffer().write(ByteString.decodeHex(hex)));

    assertThat(fetch()).isInstanceOf(Failed.class);
  }

  /// A head of a few bytes that asks for a window of two gigabytes.
  @Test
  void s_20_a_frame_that_asks_for_too_much_memory_is_a_failure() throws Exception {
    answer("zstd", new Buffer().write(ByteString.decodeHex("28b52ffd00a80100006100")));

    assertThat(fetch()).isInstanceOf(Failed.class);
  }

  private FetchResult fetch() throws InterruptedException {
    return fetcher.fetch(
        FetchRequest.feed(URI.create("http://localhost:" + server.getPort() + "/feed")));
  }

  private void answer(String coding, Buffer body) {
    server.enqueue(
        new MockResponse.Builder().addHeader("Content-Encoding", coding).body(body).build());
  }

  private static Buffer coded(String coding, byte[] plain, int times) throws IOException {
    Buffer coded = new Buffer();
    if (coding.equals("br")) {
      return coded.write(
          Base64.getDecoder().decode(times == 1 ? FEED_IN_BROTLI : FORTY_MEGABYTES_IN_BROTLI));
    }
    try (OutputStream out =
        coding.equals("zstd")
            ? new ZstdOutputStream(coded.outputStream())
            : Okio.buffer(new GzipSink(coded)).outputStream()) {
      for (int i = 0; i < times; i++) {
        out.write(plain);
      }
    }
    return coded;
  }
}
