package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mujaz.feed.FetchResult.Fetched;
import mujaz.feed.FetchResult.RateLimited;
import mujaz.feed.FetchResult.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Pages that nobody asked for by their address are fetched where robots.txt permits it.
class ArticleFetchTest {

  private final MockWebServer server = new MockWebServer();
  private final Map<String, MockResponse> site = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final GuardedFetcher fetcher =
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
    page("/article");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_site_without_robots_txt_is_read() throws Exception {
    assertThat(article("/article")).isInstanceOf(Fetched.class);
    assertThat(article("/article")).isInstanceOf(Fetched.class);

    assertThat(asked).containsExactly("/robots.txt", "/article", "/article");
  }

  @Test
  void what_robots_txt_forbids_is_not_fetched_unless_a_person_asks_for_it() throws Exception {
    robots("User-agent: *\nDisallow: /");

    assertThat(article("/article")).isEqualTo(new Refused(Trouble.ROBOTS.sentence()));
    assertThat(fetcher.fetch(FetchRequest.page(url("/article")))).isInstanceOf(Fetched.class);
    assertThat(asked).containsExactly("/robots.txt", "/article");
  }

  @Test
  void s_11_a_redirect_does_not_lead_around_robots_txt() throws Exception {
    robots("User-agent: *\nDisallow: /closed");
    page("/closed");
    site.put(
        "/open", new MockResponse.Builder().code(301).addHeader("Location", "/closed").build());

    assertThat(article("/open")).isInstanceOf(Refused.class);
    assertThat(asked).doesNotContain("/closed");
  }

  @Test
  void a_site_in_trouble_is_left_alone() throws Exception {
    site.put("/robots.txt", new MockResponse.Builder().code(500).build());

    assertThat(article("/article")).isInstanceOf(RateLimited.class);
    assertThat(article("/article")).isInstanceOf(RateLimited.class);
    assertThat(asked).containsExactly("/robots.txt");
  }

  @Test
  void a_denied_robots_txt_is_none_and_no_refusal_of_the_host() throws Exception {
    site.put("/robots.txt", new MockResponse.Builder().code(403).build());

    for (int i = 0; i < 5; i++) {
      assertThat(article("/article")).isInstanceOf(Fetched.class);
    }
  }

  @Test
  void of_a_huge_robots_txt_the_beginning_counts() throws Exception {
    robots("User-agent: *\nDisallow: /closed\n" + "# filler\n".repeat(200_000));

    assertThat(article("/closed")).isInstanceOf(Refused.class);
    assertThat(article("/article")).isInstanceOf(Fetched.class);
  }

  private FetchResult article(String path) throws InterruptedException {
    return fetcher.fetch(FetchRequest.article(url(path)));
  }

  private void page(String path) {
    site.put(path, new MockResponse.Builder().body("<p>text</p>").build());
  }

  private void robots(String text) {
    site.put("/robots.txt", new MockResponse.Builder().body(text).build());
  }

  private URI url(String path) {
    return URI.create("http://localhost:" + server.getPort() + path);
  }
}
