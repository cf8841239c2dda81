package mujaz.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class PageTitleTest {

  private static final String TEXT =
      "<p>The old ferry across the strait will sail again from May, the harbour office said.</p>";

  private static String title(String head, String body) {
    String page = "<html><head>" + head + "</head><body>" + body + "</body></html>";
    return new ArticleExtractor()
        .extract(page, URI.create("https://www.harbour-post.example/news/ferry"))
        .title();
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
}
