package mujaz.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class MainElementTest {

  private static final String LONG =
      "The ferry between the two islands runs again since Monday, after the harbour had been closed for repairs for nearly a year.";
  private static final String FIRST = paragraphs("first", 8);
  private static final String SECOND = paragraphs("second", 2);
  private static final String TEASERS =
      """
      <div><h3><a href="/1">The museum opens a new wing</a></h3><p>Paintings of two centuries are shown there from the first of May on, every day.</p></div>
      <div><h3><a href="/2">A bridge is closed for the winter</a></h3><p>Drivers have to take the long way around the lake until the snow is gone.</p></div>
      """
          .repeat(2);

  @Test
  void text_beside_the_largest_part_is_read_too() {
    assertThat(text("<div><div>%s</div><div>%s</div></div>".formatted(FIRST, SECOND)))
        .contains("first 8", "second 1", "second 2");
  }

  @Test
  void other_articles_beside_the_largest_part_are_left_out() {
    assertThat(text("<div><div>%s</div><div>%s</div></div>".formatted(FIRST, TEASERS)))
        .contains("first 8")
        .doesNotContain("Paintings", "Drivers");
  }

  @Test
  void parts_of_one_name_belong_together_although_only_one_has_the_title() {
    String parts =
        "<div class=Part><h1>The ferry</h1>" + FIRST + "</div><div class=Part>" + SECOND + "</div>";

    assertThat(text(parts)).contains("first 8", "second 2");
  }

  @Test
  void an_unknown_element_around_the_page_is_no_wall() {
    assertThat(text("<x-page><div>" + TEASERS + "</div><div>" + FIRST + "</div></x-page>"))
        .contains("first 1", "first 8")
        .doesNotContain("Paintings", "Drivers");
  }

  private static String paragraphs(String name, int count) {
    StringBuilder markup = new StringBuilder();
    for (int at = 1; at <= count; at++) {
      markup.append("<p>").append(name).append(' ').append(at).append(": ").append(LONG);
    }
    return markup.toString();
  }

  private static String text(String body) {
    return new ArticleExtractor()
        .extract("<html><body>" + body, URI.create("https://news.example/ferry"))
        .text();
  }
}
