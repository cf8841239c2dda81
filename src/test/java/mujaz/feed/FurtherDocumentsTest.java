package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.InstantSource;
import java.util.Set;
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

  private LoopbackSite site;
  private final Fetcher fetcher =
      new GuardedFetcher(FetchRules.allowing(Set.of("localhost")), InstantSource.system());

  @BeforeEach
  void start() throws Exception {
    site = new LoopbackSite();
    site.serve("/secret", "<rss><channel><item><title>Secret</title></item></channel></rss>");
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void s_09_a_feed_that_a_page_announces_inside_is_never_asked() throws Exception {
    site.serve(
        "/",
        "<html><head><link rel=alternate type=application/rss+xml href='%s'></head>"
            .formatted(inside()));

    assertThat(look("/")).isEqualTo(new Unreadable(Trouble.NO_FEED.sentence()));
    assertThat(site.asked()).contains("/feed").doesNotContain("/secret");
  }

  @Test
  void s_09_a_usual_place_that_redirects_inside_is_not_followed() throws Exception {
    site.serve("/", "<html><body>Welcome</body></html>");
    site.redirect("/feed", 302, inside().toString());

    assertThat(look("/")).isInstanceOf(Unreadable.class);
    assertThat(site.asked()).contains("/feed").doesNotContain("/secret");
  }

  @Test
  void s_11_a_sitemap_that_an_index_names_inside_is_never_asked() throws Exception {
    site.serve(
        "/sitemap.xml",
        "<sitemapindex><sitemap><loc>%s</loc></sitemap></sitemapindex>".formatted(inside()));

    assertThat(look("/sitemap.xml")).isEqualTo(new Unreadable(Trouble.INDEX.sentence()));
    assertThat(site.asked()).containsExactly("/sitemap.xml");
  }

  private FirstLook look(String path) throws InterruptedException {
    URI url = site.url(path);
    Fetched fetched = (Fetched) fetcher.fetch(FetchRequest.feed(url));
    return new SourceReader(fetcher).first(url, fetched);
  }

  private URI inside() {
    return site.numbered("/secret");
  }
}
