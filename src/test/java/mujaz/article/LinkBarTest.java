package mujaz.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class LinkBarTest {

  private static final String PARAGRAPH =
      "<p>The ferry between the two islands runs again since Monday, after the harbour had been closed for repairs for nearly a year.";

  @Test
  void links_that_bars_set_apart_are_left_out_between_the_paragraphs() {
    assertThat(between("<a href=/p>Print this</a> | <a href=/m>Mail this</a> | Category: Sea"))
        .doesNotContain("Print this", "Category");
  }

  @Test
  void the_way_to_the_page_is_left_out() {
    assertThat(between("<a href=/>Start</a> › <a href=/n>News of the north</a> › Ferries"))
        .doesNotContain("News of the north");
  }

  @Test
  void text_with_bars_stays() {
    assertThat(between("Departures: 9.00 | 12.00 | 17.00, see the <a href=/t>plan</a>"))
        .contains("9.00 | 12.00");
  }

  @Test
  void a_sentence_that_is_a_link_stays() {
    assertThat(between("<a href=/s>The crew was trained in spring</a> by the harbour."))
        .contains("The crew was trained");
  }

  private static String between(String line) {
    String body = PARAGRAPH.repeat(4) + "<br>" + line + "<br>" + PARAGRAPH.repeat(4);
    return new ArticleExtractor()
        .extract("<html><body>" + body, URI.create("https://news.example/ferry"))
        .text();
  }
}
