package mujaz.feed;

import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A fetcher that may ask one server on this machine, which answers as a test wants.
abstract class FetcherStage {

  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T08:00:00Z"));

  final MockWebServer server = new MockWebServer();
  GuardedFetcher fetcher = fetcher("localhost");

  @BeforeEach
  void start() throws Exception {
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  FetchResult fetch(String path) throws Exception {
    return fetcher.fetch(FetchRequest.feed(url(path)));
  }

  RecordedRequest nextRequest() throws InterruptedException {
    return Objects.requireNonNull(server.takeRequest(5, TimeUnit.SECONDS), "no request came");
  }

  URI url(String path) {
    return URI.create("http://localhost:" + server.getPort() + path);
  }

  static MockResponse redirect(int code, String target) {
    return new MockResponse.Builder().code(code).addHeader("Location", target).build();
  }

  static GuardedFetcher fetcher(String allowed) {
    return new GuardedFetcher(FetchRules.allowing(Set.of(allowed)), CLOCK);
  }
}
