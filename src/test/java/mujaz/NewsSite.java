package mujaz;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/// A news site on loopback: one feed whose entries carry a title and a link, and a page for each
/// article.
final class NewsSite implements AutoCloseable {

  private final String name;
  private final MockWebServer server = new MockWebServer();
  private final Map<String, String> titles = new LinkedHashMap<>();
  private final Map<String, String> pages = new LinkedHashMap<>();
  private final AtomicInteger polls = new AtomicInteger();

  private NewsSite(String name) {
    this.name = name;
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request.getUrl().encodedPath());
          }
        });
  }

  static NewsSite open() throws IOException {
    return open("وكالة المرفأ");
  }

  static NewsSite open(String name) throws IOException {
    NewsSite site = new NewsSite(name);
    site.server.start();
    return site;
  }

  URI feed() {
    return URI.create("http://127.0.0.1:" + server.getPort() + "/feed.xml");
  }

  /// How often the feed was asked for.
  int polls() {
    return polls.get();
  }

  /// Publishes an article, or changes the title of the one with this name.
  synchronized void publish(String name, String title, String page) {
    titles.put(name, title);
    pages.put("/" + name, page);
  }

  private synchronized MockResponse answer(String path) {
    if (path.equals("/feed.xml")) {
      polls.incrementAndGet();
      return response("application/rss+xml", rss());
    }
    String page = pages.get(path);
    return page == null
        ? new MockResponse.Builder().code(404).build()
        : response("text/html", page);
  }

  private static MockResponse response(String type, String body) {
    return new MockResponse.Builder()
        .addHeader("Content-Type", type + "; charset=utf-8")
        .body(body)
        .build();
  }

  private String rss() {
    StringBuilder items = new StringBuilder();
    titles.forEach((name, title) ->
        items.append(
            "<item><title>%s</title><link>http://127.0.0.1:%d/%s</link><guid isPermaLink=\"false\">%s</guid></item>"
                .formatted(title, server.getPort(), name, name)));
    return "<rss version=\"2.0\"><channel><title>%s</title><language>ar</language>%s</channel></rss>"
        .formatted(name, items);
  }

  @Override
  public void close() {
    server.close();
  }
}
