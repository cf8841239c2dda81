package mujaz.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import mujaz.article.Publication.Times;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageDatesTest {

  private static final String HEADING = "<h1>Ferry returns after long repairs in the yard</h1>";

  private final ArticleExtractor extractor =
      new ArticleExtractor(
          SiteRules.NONE, InstantSource.fixed(Instant.parse("2026-11-22T08:00:00Z")));

  private Times times(String head, String body) {
    return times(head, body, "https://post.example/ferry-returns");
  }

  private Times times(String head, String body, String url) {
    String page =
        """
        <html lang="en"><head><title>Ferry returns after long repairs in the yard</title>%s</head>
        <body>%s<p>The harbour office said on Monday that the ferry sails again every day of the week,
        and that passengers who hold a ticket of last year may use it until the end of the season.</p>
        </body></html>
        """
            .formatted(head, body);
    return extractor.extract(page, URI.create(url)).publication().times();
  }

  private static OffsetDateTime time(String text) {
    return OffsetDateTime.parse(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta property='article:published_time' content='2026-11-21T09:30:00+03:00'>",
        "<meta name='publish-date' content='Sat, 21 Nov 2026 09:30:00 +0300'>",
        "<meta itemprop='datePublished' content='2026-11-21 09:30 +03:00'>",
        "<meta name='DC.date.issued' content='2026-11-21T09:30+03:00'>",
        "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\","
            + "\"datePublished\":\"2026-11-21T09:30:00+03:00\"}]}</script>",
        "<script type='application/ld+json'>[{\"@type\":\"NewsArticle\",\"headline\":\"a \"broken\" one\","
            + "\"datePublished\": \"2026-11-21T09:30:00+03:00\"}</script>"
      })
  void what_is_meant_for_machines_is_read_with_its_zone(String head) {
    assertThat(times(head, HEADING).published()).contains(time("2026-11-21T09:30:00+03:00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<time datetime='2026-11-20'>yesterday</time>",
        "<abbr class='published' title='Friday, November 20th, 2026'>a day ago</abbr>",
        "<div class='post-meta'>20 November 2026 | Staff</div>",
        "<p>Friday, 20 November 2026</p>",
        "<dl><dt>Published:</dt><dd>20.11.2026</dd></dl>",
        "<span>by Staff</span><span class='date'>11/20/2026</span>"
      })
  void a_date_that_readers_see_at_the_headline_counts_where_machines_are_told_nothing(String body) {
    assertThat(times("", HEADING + body).published()).contains(time("2026-11-20T00:00:00Z"));
  }

  @Test
  void the_date_at_the_headline_goes_before_those_of_other_articles_and_of_comments() {
    String others =
        "<ul class='related'><li>Old news <span class='date'>3 May 2025</span></li></ul>";
    String comments = "<div class='comments'><span class='date'>21 November 2026</span></div>";

    assertThat(times("", others + HEADING + "<p>20 November 2026</p>" + comments).published())
        .contains(time("2026-11-20T00:00:00Z"));
  }

  @Test
  void the_address_dates_a_page_that_tells_nothing() {
    assertThat(times("", HEADING, "https://post.example/2026/11/19/ferry").published())
        .contains(time("2026-11-19T00:00:00Z"));
    assertThat(times("", HEADING, "https://post.example/article-20261119-ferry").published())
        .contains(time("2026-11-19T00:00:00Z"));
  }

  @Test
  void a_time_in_utc_is_told_on_the_day_that_the_page_shows() {
    String head = "<meta property='article:published_time' content='2026-11-19T23:30:00Z'>";

    assertThat(times(head, HEADING, "https://post.example/2026/11/20/ferry").published())
        .contains(time("2026-11-20T00:30:00+01:00"));
    assertThat(times(head, HEADING).published()).contains(time("2026-11-19T23:30:00Z"));
  }

  @Test
  void publication_and_change_are_kept_apart() {
    String head =
        "<meta property='article:modified_time' content='2026-11-21T10:00:00Z'>"
            + "<meta property='article:published_time' content='2026-11-01T10:00:00Z'>";

    Times times = times(head, HEADING);

    assertThat(times.published()).contains(time("2026-11-01T10:00:00Z"));
    assertThat(times.modified()).contains(time("2026-11-21T10:00:00Z"));
  }

  @Test
  void of_two_dates_told_the_one_counts_that_is_shown_too() {
    String head =
        "<meta name='date' content='04/11/2026 12:43:42'>"
            + "<meta name='dc.date' content='2026-10-01'>";

    assertThat(times(head, HEADING + "<p>Created on 4 November 2026</p>").published())
        .contains(time("2026-11-04T12:43:42Z"));
  }

  @Test
  void r_92_nothing_is_dated_in_the_future_or_before_there_was_a_web() {
    String head =
        "<meta property='article:published_time' content='2031-01-01T00:00:00Z'>"
            + "<meta name='date' content='1970-01-01T00:00:00Z'>";

    assertThat(times(head, HEADING + "<p>12 December 2027</p>")).isEqualTo(Times.UNKNOWN);
  }

  @Test
  void r_92_a_local_time_of_today_that_is_still_to_come_keeps_its_day() {
    String head = "<meta property='article:published_time' content='2026-11-22T15:00:00'>";

    assertThat(times(head, HEADING).published()).contains(time("2026-11-22T00:00:00Z"));
  }

  @Test
  void an_arabic_page_with_a_hijri_date_is_dated() {
    String page =
        """
        <html lang="ar"><head><title>عودة العبارة إلى الميناء بعد أشهر من الإصلاح</title></head><body>
        <h1>عودة العبارة إلى الميناء بعد أشهر من الإصلاح</h1><span>الخميس ٢٩ جمادى الأولى ١٤٤٧هـ</span>
        <p>قالت إدارة الميناء إن العبارة عادت إلى العمل صباح اليوم بعد أشهر من الإصلاح في الحوض.</p>
        </body></html>
        """;

    assertThat(
            extractor
                .extract(page, URI.create("https://akhbar.example/ferry"))
                .publication()
                .times()
                .published())
        .contains(time("2025-11-20T00:00:00Z"));
  }
}
