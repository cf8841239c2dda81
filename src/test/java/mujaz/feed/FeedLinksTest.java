package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import mujaz.feed.ParseResult.Parsed;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedLinksTest {

  private static final URI URL = URI.create("https://news.example/feeds/all");
  private static final Announcement ANNOUNCED =
      new Announcement(
          URI.create("https://hub.example/"), URI.create("https://news.example/feeds/main"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>أخبار</title>
          <link rel="hub" href="https://hub.example/"/><link rel="self" href="main"/>
          <entry><link rel="self" href="/other"/><link rel="hub" href="https://other.example/"/></entry></feed>
        """,
        """
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>News</title>
          <link>https://news.example/</link><atom:link rel="self" type="application/rss+xml" href="/feeds/main"/>
          <atom:link href="https://hub.example/" rel="HUB"/></channel></rss>
        """,
        """
        {"version":"https://jsonfeed.org/version/1.1","title":"News","feed_url":"https://news.example/feeds/main",
         "hubs":[{"type":"rssCloud","url":"https://cloud.example/"},{"type":"WebSub","url":"https://hub.example/"}],"items":[]}
        """
      })
  void a_feed_tells_its_hub_and_its_own_address(String document) {
    assertThat(Announcement.in(parsed(document).links().stream())).contains(ANNOUNCED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss><channel><link>https://news.example/</link></channel></rss>",
        "<feed><link rel='hub' href='https://hub.example/'/></feed>",
        "<feed><link rel='self' href='/feed'/></feed>",
        "<feed><link rel='self' href='/feed'/><link rel='hub' href='tel:1'/></feed>",
        "{\"items\":[],\"hubs\":7,\"feed_url\":[]}"
      })
  void a_hub_counts_only_together_with_the_name_that_it_knows_the_feed_by(String document) {
    assertThat(Announcement.in(parsed(document).links().stream())).isEmpty();
  }

  @Test
  void links_in_the_header_are_read_however_they_are_written() {
    assertThat(
            WebLink.inHeaders(
                List.of(
                    "<https://hub.example/>; rel=\"hub\", </feeds/main>; rel=self; title=\"a, b\"",
                    "<style.css>;rel=\"preload stylesheet\"",
                    "broken; rel=hub",
                    "<https://x.example/>"),
                HttpUrl.get(URL.toString())))
        .containsExactly(
            new WebLink("hub", "https://hub.example/"),
            new WebLink("self", "https://news.example/feeds/main"),
            new WebLink("preload", "https://news.example/feeds/style.css"),
            new WebLink("stylesheet", "https://news.example/feeds/style.css"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<link rel='self'/>", "<link rel='self' href='x:://'/>", "<link/>"})
  void an_odd_address_of_its_own_makes_no_feed_unreadable(String link) {
    ParsedFeed feed =
        parsed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour</title>%s
            <entry><title>One</title></entry></feed>
            """
                .formatted(link));

    assertThat(feed.title()).contains("Harbour");
    assertThat(feed.entries()).hasSize(1);
  }

  @Test
  void content_in_base64_is_text_where_it_is_text_and_nothing_where_it_is_a_picture() {
    ParsedFeed feed =
        parsed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom">
            <entry><title>1</title><content type="application/octet-stream">bmV3cw==</content></entry>
            <entry><title>2</title><content type="image/png">iVBORw0KGgoAAAANSUhEUgAA</content></entry></feed>
            """);

    assertThat(feed.entries()).extracting(Entry::html).containsExactly("news", "");
  }

  private static ParsedFeed parsed(String document) {
    Parsed parsed =
        (Parsed)
            new FeedParser()
                .parse(
                    new FetchResult.Document(URL, "", document.getBytes(StandardCharsets.UTF_8)));
    assertThat(parsed.feed().title()).isNotEqualTo(Optional.of(""));
    return parsed.feed();
  }
}
