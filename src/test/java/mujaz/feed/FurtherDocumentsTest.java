package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mujaz.feed.FetchResult.Fetched;
import mujaz.feed.FirstLook.Unreadable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Addresses that fetched documents name are guarded like those that people give. The site here is
/// allowed by its name; its address is private, and never is.
@Timeout(60)
class FurtherDocumentsTest {

  private final MockWebServer server = new MockWebServer();
  private final Map<String, MockResponse> site = new ConcurrentHashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final Fetcher fetcher =
      new GuardedFetcher(FetchRules.allowing(Set.of("localhost")), InstantSource.system());

  @BeforeEach
  void start() throws Exception {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String path = request.getUrl().encodedPath();
            asked.add(path);
            return site.getOrDefault(path, new MockResponse.Builder().code(404).build());
          }
        });
    server.start(InetAddress.getLoopbackAddress(), 0);
    serve("/secret", "<rss><channel><item><title>Secret</title></item></channel></rss>");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void s_09_a_feed_that_a_page_announces_inside_is_never_asked() throws Exception {
    serve(
        "/",
        "<html><head><link rel=alternate type=application/rss+xml href='%s'></head>"
            .formatted(inside()));

    assertThat(look("/")).isEqualTo(new Unreadable(Trouble.NO_FEED.sentence()));
    assertThat(asked).contains("/feed").doesNotContain("/secret");
  }

  @Test
  void s_09_a_usual_place_that_redirects_inside_is_not_followed() throws Exception {
    serve("/", "<html><body>Welcome</body></html>");
    site.put(
        "/feed",
        new MockResponse.Builder().code(302).addHeader("Location", inside().toString()).build());

    assertThat(look("/")).isInstanceOf(Unreadable.class);
    assertThat(asked).contains("/feed").doesNotContain("/secret");
  }

  @Test
  void s_11_a_sitemap_that_an_index_names_inside_is_never_asked() throws Exception {
    serve(
        "/sitemap.xml",
        "<sitemapindex><sitemap><loc>%s</loc></sitemap></sitemapindex>".formatted(inside()));

    assertThat(look("/sitemap.xml")).isEqualTo(new Unreadable(Trouble.INDEX.sentence()));
    assertThat(asked).containsExactly("/sitemap.xml");
  }

  private FirstLook look(String path) throws InterruptedException {
    URI url = URI.create("http://localhost:" + server.getPort() + path);
    Fetched fetched = (Fetched) fetcher.fetch(FetchRequest.feed(url));
    return new SourceReader(fetcher).first(url, fetched);
  }

  private URI inside() {
    return URI.create("http://127.0.0.1:" + server.getPort() + "/secret");
  }

  private void serve(String path, String body) {
    site.put(path, new MockResponse.Builder().body(body).build());
  }
}
