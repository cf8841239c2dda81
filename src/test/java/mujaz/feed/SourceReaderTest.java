package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import mujaz.feed.FetchResult.Document;
import mujaz.feed.FetchResult.Failed;
import mujaz.feed.FetchResult.Fetched;
import mujaz.feed.FetchResult.RateLimited;
import mujaz.feed.FirstLook.Legible;
import mujaz.feed.FirstLook.Unreadable;
import org.junit.jupiter.api.Test;

class SourceReaderTest {

  private static final String SITE = "https://news.example";
  private static final String RSS =
      "<rss version='2.0'><channel><title>City</title><item><guid>1</guid></item></channel></rss>";
  private static final Validators TAG = new Validators(Optional.of("\"v1\""), Optional.empty());

  private final Map<String, FetchResult> web = new HashMap<>();
  private final List<String> requests = new ArrayList<>();
  private final SourceReader sources = new SourceReader(this::answer);

  @Test
  void r_87_what_discovery_finds_is_the_first_poll() throws Exception {
    serve("/", "<html><head><link rel=alternate type=application/rss+xml href=/news.rss></head>");
    serve("/news.rss", RSS);

    Legible look = (Legible) first("/");

    assertThat(look.url()).isEqualTo(URI.create(SITE + "/news.rss"));
    assertThat(look.parsed().entries()).hasSize(1);
    assertThat(look.fetched().validators()).isEqualTo(TAG);
    assertThat(requests).containsExactly("/", "/news.rss");
  }

  @Test
  void r_97_the_usual_places_are_tried_when_a_page_names_no_feed() throws Exception {
    serve("/", "<html><body>Welcome</body></html>");
    serve("/feed", "<html><body>Not found, but with status 200</body></html>");
    serve("/rss.xml", RSS);

    assertThat(((Legible) first("/")).url()).isEqualTo(URI.create(SITE + "/rss.xml"));
    assertThat(requests).containsExactly("/", "/feed", "/rss", "/rss.xml");
  }

  @Test
  void r_97_a_page_without_any_feed_gets_a_clear_answer_after_a_bounded_search() throws Exception {
    serve("/", "<html><body>Welcome</body></html>");

    assertThat(first("/")).isEqualTo(new Unreadable(Trouble.NO_FEED.sentence()));
    assertThat(requests).hasSize(1 + UsualPlaces.MOST);
  }

  @Test
  void a_search_ends_when_the_server_asks_to_be_left_alone() throws Exception {
    serve("/", "<html><body>Welcome</body></html>");
    web.put(SITE + "/feed", new RateLimited(Duration.ofMinutes(1)));

    assertThat(first("/")).isEqualTo(new Unreadable(Trouble.BUSY.sentence()));
    assertThat(requests).containsExactly("/", "/feed");
  }

  @Test
  void the_newest_sitemaps_of_an_index_are_read_each_time() throws Exception {
    serve("/sitemap.xml", SitemapsTest.index());
    byte[] file =
        SitemapsTest.gzipped(
            "<urlset><url><loc>https://news.example/a</loc></url></urlset>"
                .getBytes(StandardCharsets.UTF_8));
    web.put(SITE + "/news-today.xml.gz", fetched("/news-today.xml.gz", file));
    serve("/posts-3.xml", "<urlset><url><loc>https://news.example/b</loc></url></urlset>");

    Legible look = (Legible) first("/sitemap.xml");

    assertThat(look.parsed().format()).isEqualTo("sitemap_index");
    assertThat(look.parsed().entries())
        .extracting(entry -> entry.link().orElseThrow())
        .containsExactlyInAnyOrder("https://news.example/a", "https://news.example/b");
    assertThat(look.fetched().validators()).isEqualTo(Validators.NONE);
    assertThat(requests).hasSize(4);
  }

  @Test
  void an_index_of_which_no_part_can_be_read_says_so() throws Exception {
    serve("/sitemap.xml", SitemapsTest.index());

    assertThat(first("/sitemap.xml")).isEqualTo(new Unreadable(Trouble.INDEX.sentence()));
  }

  @Test
  void an_older_page_of_a_channel_that_fails_is_asked_for_once() throws Exception {
    serve("/s/city", channel(81, 100));

    assertThat(((Legible) first("/s/city")).parsed().entries()).hasSize(20);
    assertThat(requests).containsExactly("/s/city", "/s/city?before=81");
  }

  @Test
  void the_first_look_at_a_channel_goes_back_more_than_one_page() throws Exception {
    serve("/s/city", channel(81, 100));
    serve("/s/city?before=81", channel(61, 80));
    serve("/s/city?before=61", channel(41, 60));
    serve("/s/city?before=41", channel(21, 40));

    Legible look = (Legible) first("/s/city");

    assertThat(look.url()).isEqualTo(URI.create(SITE + "/s/city"));
    assertThat(look.parsed().entries())
        .extracting(post -> post.guid().orElseThrow())
        .hasSize(60)
        .startsWith("41")
        .endsWith("100");
  }

  @Test
  void later_a_channel_is_followed_back_only_to_what_is_known() throws Exception {
    serve("/s/city", channel(81, 100));
    serve("/s/city?before=81", channel(61, 80));

    Legible gap = (Legible) again("/s/city", "70");
    assertThat(gap.parsed().entries()).hasSize(40);

    requests.clear();
    Legible usual = (Legible) again("/s/city", "90");
    assertThat(usual.parsed().entries()).hasSize(20);
    assertThat(requests).containsExactly("/s/city");
  }

  @Test
  void r_101_a_channel_that_lost_its_preview_fails_with_that_reason() throws Exception {
    serve("/s/city", "<html><body><div class=\"tgme_page\">Contact @city</div></body></html>");

    assertThat(again("/s/city", "90")).isEqualTo(new Unreadable(Trouble.NO_PREVIEW.sentence()));
  }

  @Test
  void a_source_that_became_a_page_is_not_replaced_by_another() throws Exception {
    serve("/feed", "<html><head><link rel=alternate type=application/rss+xml href=/x></head>");

    assertThat(again("/feed", "1")).isEqualTo(new Unreadable(Trouble.PAGE.sentence()));
    assertThat(requests).containsExactly("/feed");
  }

  private FirstLook first(String path) throws InterruptedException {
    URI url = URI.create(SITE + path);
    return sources.first(url, (Fetched) answer(FetchRequest.feed(url)));
  }

  private FirstLook again(String path, String known) throws InterruptedException {
    URI url = URI.create(SITE + path);
    return sources.again(
        url,
        (Fetched) answer(FetchRequest.feed(url)),
        feed -> feed.entries().stream().anyMatch(post -> post.guid().equals(Optional.of(known))));
  }

  private FetchResult answer(FetchRequest request) {
    requests.add(request.url().toString().substring(SITE.length()));
    return web.getOrDefault(request.url().toString(), new Failed("missing"));
  }

  private void serve(String path, String document) {
    web.put(SITE + path, fetched(path, document.getBytes(StandardCharsets.UTF_8)));
  }

  private static Fetched fetched(String path, byte[] body) {
    return new Fetched(new Document(URI.create(SITE + path), "", body), TAG, Optional.empty());
  }

  private static String channel(int first, int last) {
    StringBuilder page = new StringBuilder("<html><body><section class=\"tgme_channel_history\">");
    IntStream.rangeClosed(first, last)
        .forEach(number ->
            page.append("<div class=\"tgme_widget_message\" data-post=\"city/")
                .append(number)
                .append("\"><div class=\"tgme_widget_message_text\">Post ")
                .append(number)
                .append("</div></div>"));
    return page.append("</section></body></html>").toString();
  }
}
