package mujaz.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class PieceOfPageTest {

  private static final String TEXT =
      "The old ferry crossed the bay on Monday for the first time in nine years, with all of the"
          + " school children of the island on board, and the mayor at the wheel beside the captain.";

  @Test
  void of_a_piece_of_a_page_the_column_of_links_is_left_out() {
    String column =
        "<ul><li><a href='/a'>Harbour</a></li><li><a href='/b'>Weather</a></li>"
            + "<li><a href='/c'>Archive</a></li></ul>";

    assertThat(lines("<div>" + column + "<p>" + TEXT + "</p></div>")).containsExactly(TEXT);
  }

  @Test
  void what_a_piece_calls_its_parts_is_not_believed() {
    assertThat(lines("<div class='comments'><p>" + TEXT + "</p></div>")).containsExactly(TEXT);
  }

  @Test
  void text_without_any_markup_keeps_its_lines() {
    assertThat(lines("The ferry sails.\nThe bay is calm.\n"))
        .containsExactly("The ferry sails.", "The bay is calm.");
  }

  @Test
  void an_empty_piece_has_no_text() {
    assertThat(lines("<p></p>")).isEmpty();
  }

  private static List<String> lines(String piece) {
    return new ArticleExtractor()
        .extract(piece, URI.create("https://news.example/ferry")).blocks().stream()
            .map(Block::text)
            .toList();
  }
}
