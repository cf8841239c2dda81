package mujaz.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTitleTest {

  private static final String TEXT =
      "<p>The old ferry across the strait will sail again from May, the harbour office said.</p>";

  private static String title(String head, String body) {
    return titleAt("https://www.harbour-post.example/news/ferry", head, body);
  }

  private static String titleAt(String url, String head, String body) {
    String page = "<html><head>" + head + "</head><body>" + body + "</body></html>";
    return new ArticleExtractor().extract(page, URI.create(url)).title();
  }

  @Test
  void the_heading_is_the_title_not_the_name_of_the_site_above_it() {
    assertThat(
            title(
                "<title>The Harbour Post: Old ferry sails again</title>",
                "<h1>The Harbour Post</h1><h2>Old ferry sails again</h2>" + TEXT))
        .isEqualTo("Old ferry sails again");
  }

  @Test
  void a_heading_that_leads_home_is_the_name_of_the_site() {
    assertThat(
            title(
                "<title>Four tides | Old ferry sails again</title>",
                "<h1><a href='/'>Four tides</a></h1><h3 class='post-title'>Old ferry sails again</h3>"
                    + TEXT))
        .isEqualTo("Old ferry sails again");
  }

  @Test
  void what_readers_see_counts_more_than_what_is_shared() {
    assertThat(
            title(
                "<meta property='og:title' content='Ferry strait 2026: timetable'>"
                    + "<title>Ferry strait 2026</title>",
                "<h1>The ferry across the strait is back</h1>" + TEXT))
        .isEqualTo("The ferry across the strait is back");
  }

  @Test
  void a_heading_that_speaks_of_something_else_is_passed_over() {
    assertThat(
            title(
                "<meta property='og:title' content='Old ferry sails again'>",
                "<h1>Join our readers' club</h1>" + TEXT))
        .isEqualTo("Old ferry sails again");
  }

  @Test
  void the_line_above_the_title_is_left_out() {
    assertThat(
            title(
                "<meta property='og:title' content='Old ferry sails again'>",
                "<h1>After four years of repair Old ferry sails again</h1>" + TEXT))
        .isEqualTo("Old ferry sails again");
    assertThat(
            title(
                "<title>Old ferry to sail again in May</title>",
                "<h1><span class='kicker'>Shipping:</span> Old ferry sails again</h1>" + TEXT))
        .isEqualTo("Old ferry sails again");
  }

  @Test
  void a_name_behind_a_dash_goes_only_when_the_page_or_its_address_knows_it() {
    String shared = "<meta property='og:title' content='%s'>";

    assertThat(title(shared.formatted("Old ferry sails again - The Harbour Post"), TEXT))
        .isEqualTo("Old ferry sails again");
    assertThat(title(shared.formatted("Old ferry sails again - a week early"), TEXT))
        .isEqualTo("Old ferry sails again - a week early");
  }

  @Test
  void arabic_titles_lose_the_name_of_the_portal() {
    assertThat(
            title(
                "<meta property='og:site_name' content='بوابة المرفأ'>"
                    + "<title>العبّارة القديمة تبحر من جديد | بوابة المرفأ</title>",
                "<div class='site-title'><h1>بوابة المرفأ</h1></div>"
                    + "<h2>العبّارة القديمة تبحر من جديد</h2><p>قال مكتب الميناء إن العبّارة تعود في مايو.</p>"))
        .isEqualTo("العبّارة القديمة تبحر من جديد");
  }

  @Test
  void a_page_without_headings_has_the_title_of_its_document() {
    assertThat(title("<title>Old ferry sails again : what we know</title>", TEXT))
        .isEqualTo("Old ferry sails again : what we know");
    assertThat(title("", TEXT)).isEmpty();
  }

  @Test
  void a_logo_in_the_names_of_the_whole_page_says_nothing_of_its_headings() {
    assertThat(
            new ArticleExtractor()
                .extract(
                    "<html><head><title>Ferry in May | Post</title></head>"
                        + "<body class='single-post wp-custom-logo'>"
                        + "<h1>The ferry across the strait sails in May</h1>"
                        + TEXT
                        + "</body></html>",
                    URI.create("https://post.example/?p=1"))
                .title())
        .isEqualTo("The ferry across the strait sails in May");
    assertThat(
            title(
                "<title>Old ferry sails again | Post</title>",
                "<header id='masthead'><h1>Four tides and a ferry</h1></header><div class='brand-page'>"
                    + "<h1>Old ferry sails again in May</h1>"
                    + TEXT.repeat(20)
                    + "</div>"))
        .isEqualTo("Old ferry sails again in May");
  }

  @Test
  void a_heading_in_the_way_to_the_page_is_none() {
    assertThat(
            title(
                "<meta property='og:title' content='Islands: Old ferry sails again'>",
                "<nav class='breadcrumbs'><h1>Islands: Old ferry</h1></nav><h2>Old ferry sails again</h2>"
                    + TEXT))
        .isEqualTo("Old ferry sails again");
  }

  @Test
  void a_title_that_is_the_name_of_the_site_tells_nothing() {
    assertThat(title("<title>Harbour Post</title>", "<h1>Welcome!</h1><h2>Fares</h2>" + TEXT))
        .isEqualTo("Welcome!");
    assertThat(title("<title>Harbour Post</title>", "<h2>Old ferry sails again</h2>" + TEXT))
        .isEqualTo("Old ferry sails again");
    assertThat(title("<title>Harbour Post</title>", "<h2>Fares</h2>" + TEXT + "<h2>Boats</h2>"))
        .isEqualTo("Harbour Post");
  }

  @Test
  void a_name_that_the_address_spells_is_that_of_the_site() {
    assertThat(
            titleAt(
                "https://harbouroffice-lindau.example/x",
                "<title>Harbour Lindau - Fares</title>",
                "<h2>Fares of all ferries</h2>" + TEXT))
        .isEqualTo("Fares of all ferries");
  }

  @Test
  void a_section_in_the_title_gives_way_to_the_longer_heading() {
    assertThat(
            title(
                "<title>Harbour Post - Announcements - Old ferry across the strait sails again</title>",
                "<h1>Announcements</h1><h1>Old ferry across the strait sails again</h1>" + TEXT))
        .isEqualTo("Old ferry across the strait sails again");
  }

  @Test
  void a_heading_in_the_midst_of_the_title_is_found() {
    assertThat(
            title(
                "<title>Forum - Ships - Old ferry sails again - Four Tides</title>",
                "<h1>Old ferry sails again</h1>" + TEXT))
        .isEqualTo("Old ferry sails again");
  }

  @Test
  void of_several_headings_the_address_tells_the_title() {
    assertThat(
            titleAt(
                "https://four.example/2026/fahre-ueber-die-meerenge-112.html",
                "<title>Sommer 2026</title>",
                "<h1>Alle zwei Wochen Post von uns</h1><h1>Die Fähre über die Meerenge fährt wieder</h1>"
                    + TEXT))
        .isEqualTo("Die Fähre über die Meerenge fährt wieder");
    assertThat(
            titleAt(
                "https://four.example/2026/%D8%B9%D8%A8%D8%A7%D8%B1%D8%A9-%D8%A7%D9%84%D9%85%D8%B6%D9%8A%D9%82-%D8%AA%D8%B9%D9%88%D8%AF",
                "<title>أخبار اليوم</title>",
                "<h1>النشرة البريدية</h1><h1>عبّارة المضيق تعود في مايو</h1>" + TEXT))
        .isEqualTo("عبّارة المضيق تعود في مايو");
  }

  @Test
  void the_address_tells_which_part_of_the_title_is_one() {
    assertThat(
            titleAt(
                "https://four.example/news/old-ferry-sails-again/index.html",
                "<title>Council of Lindau - Old ferry sails again</title>",
                TEXT))
        .isEqualTo("Old ferry sails again");
  }

  @Test
  void of_several_headings_the_one_that_the_title_speaks_of_is_taken() {
    assertThat(
            title(
                "<meta property='og:title' content='Read this with me!'>"
                    + "<title>Four Tides - Sailing again with the old ferry of Lindau - Info</title>",
                "<h1>Lindau: sailing again with the old ferry</h1>" + TEXT + "<h1>Fares</h1>"))
        .isEqualTo("Lindau: sailing again with the old ferry");
  }

  @Test
  void one_word_in_common_is_not_enough() {
    assertThat(
            title(
                "<meta property='og:title' content='Old ferry sails again - across the strait'>",
                "<h1>Ferry News</h1>" + TEXT))
        .isEqualTo("Old ferry sails again - across the strait");
  }

  @Test
  void titles_speak_of_each_other_where_words_are_not_set_apart() {
    assertThat(title("<title>旧渡船五月复航</title>", "<h1>海峡新闻：旧渡船五月复航了</h1>" + TEXT))
        .isEqualTo("海峡新闻：旧渡船五月复航了");
    assertThat(title("<title>Geschichte</title>", "<h1>Hafengeschichte</h1>" + TEXT))
        .isEqualTo("Hafengeschichte");
  }

  @Test
  void a_heading_that_breaks_off_is_told_whole() {
    assertThat(
            title(
                "<meta property='og:title' content='Old ferry sails again after four years of repair'>",
                "<h1>Old ferry sails again after…</h1>" + TEXT))
        .isEqualTo("Old ferry sails again after four years of repair");
  }

  @Test
  void what_a_catalogue_is_told_counts_before_what_is_shared() {
    assertThat(
            title(
                "<meta property='x:title dc:title' content='Old ferry sails again'>"
                    + "<meta property='og:title' content='Look at this'><title>No. 112</title>",
                TEXT))
        .isEqualTo("Old ferry sails again");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Old ferry sails again <small>2 May 2026 • Ships</small>",
        "<span class='subtitle'>The strait</span> Old ferry sails again",
        "<span class='ts-overline'>The strait</span><span>: </span><b>Old ferry sails again</b>",
        "<div class='c-topline'><time>2 May</time></div><span class='headline'>Old ferry sails again</span>",
        "Old ferry sails again <span class='label abo'>Subscribers</span>",
        "<p class='entry-title__toptitle'>The strait</p>Old ferry sails again<button>Share</button>"
      })
  void what_stands_beside_the_title_in_its_heading_is_left_out(String heading) {
    assertThat(title("<title>Old ferry to sail again</title>", "<h1>" + heading + "</h1>" + TEXT))
        .isEqualTo("Old ferry sails again");
  }

  @Test
  void a_heading_that_is_all_label_is_read() {
    assertThat(
            title(
                "<title>Old ferry to sail again</title>",
                "<h1><span class='header-label'>Old ferry sails again</span></h1>" + TEXT))
        .isEqualTo("Old ferry sails again");
  }

  @Test
  void an_old_page_shows_its_title_as_a_line() {
    assertThat(
            title(
                "<title>Sea Voice of the islands - Old ferry across the strait sails again</title>",
                "<a href='/1'>Old ferry across the strait sails again</a><b>Sea Voice of the islands</b>"
                    + "<font size=5><b>Old ferry across the strait sails again</b></font>"
                    + TEXT))
        .isEqualTo("Old ferry across the strait sails again");
  }
}
