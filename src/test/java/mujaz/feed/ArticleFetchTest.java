package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Set;
import mujaz.feed.FetchResult.Fetched;
import mujaz.feed.FetchResult.RateLimited;
import mujaz.feed.FetchResult.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Pages that nobody asked for by their address are fetched where robots.txt permits it.
class ArticleFetchTest {

  private LoopbackSite site;
  private final GuardedFetcher fetcher =
      new GuardedFetcher(FetchRules.allowing(Set.of("localhost")), InstantSource.system());

  @BeforeEach
  void start() throws Exception {
    site = new LoopbackSite();
    page("/article");
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void a_site_without_robots_txt_is_read() throws Exception {
    assertThat(article("/article")).isInstanceOf(Fetched.class);
    assertThat(article("/article")).isInstanceOf(Fetched.class);

    assertThat(site.asked()).containsExactly("/robots.txt", "/article", "/article");
  }

  @Test
  void what_robots_txt_forbids_is_not_fetched_unless_a_person_asks_for_it() throws Exception {
    robots("User-agent: *\nDisallow: /");

    assertThat(article("/article")).isEqualTo(new Refused(Trouble.ROBOTS.sentence()));
    assertThat(fetcher.fetch(FetchRequest.page(site.url("/article")))).isInstanceOf(Fetched.class);
    assertThat(site.asked()).containsExactly("/robots.txt", "/article");
  }

  @Test
  void s_11_a_redirect_does_not_lead_around_robots_txt() throws Exception {
    robots("User-agent: *\nDisallow: /closed");
    page("/closed");
    site.redirect("/open", 301, "/closed");

    assertThat(article("/open")).isInstanceOf(Refused.class);
    assertThat(site.asked()).doesNotContain("/closed");
  }

  @Test
  void a_site_in_trouble_is_left_alone() throws Exception {
    site.fail("/robots.txt", 500);

    assertThat(article("/article")).isInstanceOf(RateLimited.class);
    assertThat(article("/article")).isInstanceOf(RateLimited.class);
    assertThat(site.asked()).containsExactly("/robots.txt");
  }

  @Test
  void a_denied_robots_txt_is_none_and_no_refusal_of_the_host() throws Exception {
    site.fail("/robots.txt", 403);

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
    return fetcher.fetch(FetchRequest.article(site.url(path)));
  }

  private void page(String path) {
    site.serve(path, "<p>text</p>");
  }

  private void robots(String text) {
    site.serve("/robots.txt", text);
  }
}
