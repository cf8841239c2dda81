package mujaz.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mujaz.article.PageText.Line;
import mujaz.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageTextTest {

  private static final String LEAD =
      "The council said on Saturday that the old bridge would reopen before the holidays.";
  private static final String REST =
      "Engineers had replaced every cable of it in two years, more than half of them by hand.";

  private static List<Line> lines(String html, Block... blocks) {
    Article article =
        new Article("Bridge", Language.of("en"), List.of(blocks), Publication.UNKNOWN);
    return PageText.of(html, article).lines();
  }

  @Test
  void what_was_kept_and_what_was_dropped_stand_in_the_order_of_the_page() {
    String html =
        "<nav class='main'>News</nav><h1>Bridge</h1><p>%s</p><div class='box'><a href='/1'>Trains late</a></div><p>%s</p><footer>Imprint</footer>"
            .formatted(LEAD, REST);

    assertThat(lines(html, Block.paragraph(LEAD), Block.paragraph(REST)))
        .extracting(
            Line::text,
            line -> line.dropped().map(why -> why.what() + " " + why.place()).orElse("kept"))
        .containsExactly(
            tuple("News", "navigation nav.main"),
            tuple("Bridge", "title h1"),
            tuple(LEAD, "kept"),
            tuple("Trains late", "link div.box"),
            tuple(REST, "kept"),
            tuple("Imprint", "foot footer"));
  }

  @Test
  void of_a_line_that_stands_twice_the_one_among_the_kept_is_kept() {
    String html = "<p>Two years</p><p>%s</p><h2>Two years</h2><p>%s</p>".formatted(LEAD, REST);

    assertThat(
            lines(html, Block.paragraph(LEAD), Block.heading("Two years"), Block.paragraph(REST)))
        .extracting(line -> line.dropped().isEmpty())
        .containsExactly(false, true, true, true);
  }

  @Test
  void a_text_that_the_page_does_not_show_is_kept_all_the_same() {
    assertThat(lines("<p>Loading</p>", Block.paragraph(LEAD)))
        .extracting(Line::text, line -> line.dropped().isEmpty())
        .containsExactlyInAnyOrder(tuple("Loading", false), tuple(LEAD, true));
  }

  @Test
  void lines_that_were_joined_to_one_block_are_kept() {
    String html = "<p>%s<br>%s</p>".formatted(LEAD, REST);

    assertThat(lines(html, Block.paragraph(LEAD + " " + REST)))
        .extracting(line -> line.dropped().isEmpty())
        .contains(true)
        .doesNotContain(false);
  }

  @Test
  void names_on_the_page_cannot_command_a_terminal() {
    assertThat(lines("<div class='a\u001b[2J\u202eb'>Text of it</div>"))
        .singleElement()
        .extracting(line -> line.dropped().orElseThrow().place())
        .asString()
        .doesNotContain("\u001b", "\u202e");
  }

  @Test
  void a_page_of_thirty_thousand_equal_lines_is_no_trouble() {
    String html = "<p>same line of text</p>".repeat(30_000);
    Block[] blocks =
        IntStream.range(0, 2_000)
            .mapToObj(at -> Block.paragraph("same line of text"))
            .toArray(Block[]::new);

    assertThat(lines(html, blocks)).hasSizeGreaterThanOrEqualTo(30_000);
  }

  static Stream<OwnPage> pages() {
    return OwnPage.all().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void all_of_the_article_is_kept_in_order(OwnPage page) {
    Article article = new ArticleExtractor().extract(page.html(), URI.create(page.golden().url()));

    String kept =
        String.join(
            " ",
            PageText.of(page.html(), article).lines().stream()
                .filter(line -> line.dropped().isEmpty())
                .map(Line::text)
                .toList());

    assertThat(Shingles.compare(article.text(), kept).f1()).isEqualTo(1);
  }
}
