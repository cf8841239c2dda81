package mujaz.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NewsroomTest {

  private final Newsroom newsroom =
      Newsroom.quiet(InstantSource.fixed(Instant.parse("2026-11-22T09:00:00Z")));
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    newsroom.close();
    client.close();
  }

  @Test
  void every_feed_is_well_formed_and_says_its_format() throws Exception {
    for (Source source : newsroom.sources()) {
      HttpResponse<String> answer = get(source.url());

      assertThat(answer.statusCode()).as("%s", source.url()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
          .matches("application/(rss|atom)\\+xml; ?charset=utf-8");
      assertThat(rootElement(answer.body())).isIn("rss", "feed");
    }
  }

  @Test
  void a_conditional_get_answers_304_until_something_is_published() throws Exception {
    Source agency = source("/ar/ufuq/feed.xml");
    HttpResponse<String> first = get(agency.url());
    String tag = first.headers().firstValue("ETag").orElseThrow();
    String modified = first.headers().firstValue("Last-Modified").orElseThrow();

    assertThat(get(agency.url(), "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(get(agency.url(), "If-Modified-Since", modified).statusCode()).isEqualTo(304);

    newsroom.publish();

    assertThat(get(agency.url(), "If-None-Match", tag).statusCode()).isEqualTo(200);
    assertThat(get(agency.url(), "If-Modified-Since", modified).statusCode()).isEqualTo(200);
  }

  @Test
  void an_article_can_be_read_as_soon_as_it_is_in_the_feed() throws Exception {
    Source agency = source("/ar/ufuq/feed.xml");
    String before = get(agency.url()).body();

    URI page = newsroom.publish().orElseThrow();

    assertThat(before).doesNotContain(page.toString());
    assertThat(get(agency.url()).body()).contains(page.toString());
    assertThat(get(page).statusCode()).isEqualTo(200);
  }

  @Test
  void a_portal_page_is_right_to_left_and_has_links_inside_the_article() throws Exception {
    newsroom.publish();
    newsroom.publish();
    URI page = newsroom.publish().orElseThrow();

    Document html = Jsoup.parse(get(page).body());

    assertThat(page.getPath()).isEqualTo("/ar/alsada/night-buses.html");
    assertThat(html.expectFirst("html").attr("dir")).isEqualTo("rtl");
    assertThat(html.select(".entry-content p").size()).isGreaterThan(5);
    assertThat(html.select(".entry-content ul li a").size()).isGreaterThan(2);
    assertThat(html.html()).doesNotContain("data-slot");
  }

  @Test
  void the_script_ends_and_what_was_published_stays() throws Exception {
    List<URI> pages =
        Stream.generate(newsroom::publish)
            .takeWhile(Optional::isPresent)
            .map(Optional::orElseThrow)
            .toList();

    assertThat(newsroom.publish()).isEmpty();
    assertThat(pages.size()).isGreaterThan(30);
    assertThat(get(pages.getLast()).statusCode()).isEqualTo(200);
  }

  @Test
  void every_source_belongs_to_a_topic_of_its_language() {
    assertThat(newsroom.sources())
        .allSatisfy(source ->
            assertThat(newsroom.topics())
                .anyMatch(topic ->
                    topic.slug().equals(source.topic())
                        && topic.language().equals(source.language())));
  }

  private Source source(String path) {
    return newsroom.sources().stream()
        .filter(source -> source.url().getPath().equals(path))
        .findFirst()
        .orElseThrow();
  }

  private HttpResponse<String> get(URI url, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(url);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static String rootElement(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement()
        .getTagName();
  }
}
