package mujaz.feed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/// A site of a few pages on this machine, which notes what it was asked for; the rest of it is 404.
final class LoopbackSite implements AutoCloseable {

  private final MockWebServer server = new MockWebServer();
  private final Map<String, MockResponse> pages = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  LoopbackSite() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String path = request.getUrl().encodedPath();
            asked.add(path);
            return pages.getOrDefault(path, new MockResponse.Builder().code(404).build());
          }
        });
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  void serve(String path, String body) {
    pages.put(path, new MockResponse.Builder().body(body).build());
  }

  void fail(String path, int code) {
    pages.put(path, new MockResponse.Builder().code(code).build());
  }

  void redirect(String path, int code, String location) {
    pages.put(path, new MockResponse.Builder().code(code).addHeader("Location", location).build());
  }

  /// The paths asked for so far, in order.
  List<String> asked() {
    return List.copyOf(asked);
  }

  /// By the name of this machine.
  URI url(String path) {
    return URI.create("http://localhost:" + server.getPort() + path);
  }

  /// By its number, which no test allows.
  URI numbered(String path) {
    return URI.create("http://127.0.0.1:" + server.getPort() + path);
  }

  @Override
  public void close() {
    server.close();
  }
}
