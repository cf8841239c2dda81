package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFeedsTest {

  private static final String PAGE = "https://news.example/city/";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<link rel='alternate' type='application/rss+xml' href='/feed'>",
        "<LINK REL=\"Alternate\" TYPE=\"Application/Atom+XML; charset=utf-8\" HREF=\"../feed\">",
        "<link rel='alternate home' type='application/rdf+xml' href='//news.example/feed'>",
        "<link rel='feed' type='text/xml' href=' https://news.example/feed '>",
        "<link rel='alternate' type='application/feed+json' href='/feed'>",
        "<base href='https://news.example/'><link rel='alternate' type='application/rss+xml' href='feed'>",
        "<body><a href='/feed'>RSS</a>"
      })
  void r_97_the_feed_of_a_page_is_found(String head) {
    assertThat(links(head)).containsExactly(URI.create("https://news.example/feed"));
  }

  @Test
  void the_main_feed_comes_first_and_comments_never() {
    assertThat(
            links(
                """
                <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/2">
                <link rel="alternate" type="application/feed+json" href="/feed/json">
                <link rel="alternate" type="application/rss+xml" title="المدينة &laquo; الخلاصة" href="/feed/">
                <link rel="alternate" type="application/rss+xml" title="المدينة &laquo; خلاصة التعليقات" href="/replies/feed/">
                <link rel="alternate" type="application/rss+xml" title="City » Comments" href="/c.xml">
                <link rel="alternate" type="application/rss+xml" title="Sport" href="/sport/feed/">
                <a href="/comments/feed/">RSS</a>
                """))
        .containsExactly(
            URI.create("https://news.example/feed/"),
            URI.create("https://news.example/sport/feed/"),
            URI.create("https://news.example/feed/json"));
  }

  @Test
  void other_alternates_and_other_schemes_are_no_feeds() {
    assertThat(
            links(
                """
                <link rel="alternate" hreflang="ar" href="/ar/">
                <link rel="alternate" type="application/json+oembed" href="/oembed">
                <link rel="alternate stylesheet" type="text/xml" href="/style.xml">
                <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
                <link rel="alternate" type="application/rss+xml" href="feed://news.example/x">
                <link rel="alternate" type="application/rss+xml">
                <a href="https://other.example/feed">their feed</a>
                """))
        .isEmpty();
  }

  private static List<URI> links(String html) {
    return new PageFeeds(Jsoup.parse(html, PAGE)).all();
  }
}
