package mujaz.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mujaz.feed.DocumentText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages that are made to hurt whoever reads them. The times allow for a busy machine; what an idle
/// one takes is in docs/extraction.md.
class HostilePageTest {

  private static final URI URL = URI.create("https://news.example/page");
  private static final int LONG = 50_000_000;
  private static final Duration ENOUGH = Duration.ofSeconds(20);

  private static final String SENTENCE =
      "The council voted on Saturday to reopen the old bridge over the river before winter. ";

  private final ArticleExtractor extractor = new ArticleExtractor();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>word word ",
        "<a href=x>word ",
        "<table><tr><td>x",
        "<b><i><p>x",
        "<li><a href=y>link</a> ",
        "<h1>title</h1>",
        "<div itemprop=articleBody><p>word ",
        "<script>var a = '<p>text</p>';",
        "&amp;",
        "<",
        "<!--"
      })
  void s_21_fifty_megabytes_of_anything_end(String piece) {
    String page = "<html><body>" + piece.repeat(LONG / piece.length());

    assertThat(ended(page)).isLessThan(ENOUGH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<div>", "<b>", "<table><td>", "<svg><g>", "<ul><li>"})
  void s_19_two_hundred_thousand_nested_elements_end(String tag) {
    assertThat(ended("<html><body>" + tag.repeat(200_000) + SENTENCE)).isLessThan(ENOUGH);
  }

  @Test
  void s_19_a_million_attributes_end() {
    String attributes =
        IntStream.range(0, 1_000_000).mapToObj(n -> "a" + n).collect(Collectors.joining(" "));

    assertThat(ended("<html><body><p " + attributes + ">" + SENTENCE)).isLessThan(ENOUGH);
  }

  @Test
  void s_21_scripts_that_look_like_text_are_none() {
    String page =
        "<html><body><script>/* <p>"
            + SENTENCE.repeat(20)
            + "</p> */</script><style>"
            + SENTENCE
            + "</style><p>"
            + SENTENCE.repeat(5)
            + "</p><textarea>"
            + SENTENCE
            + "</textarea>";

    assertThat(extractor.extract(page, URL).blocks())
        .containsExactly(Block.paragraph(SENTENCE.repeat(5).strip()));
  }

  @Test
  void s_22_links_that_run_something_leave_their_text_only() {
    Article article =
        extractor.extract(
            "<html><head><meta property='og:image' content='data:image/png;base64,AA'>"
                + "<link rel=canonical href='javascript:alert(1)'></head><body><p>"
                + SENTENCE.repeat(3)
                + "It was <a href='javascript:alert(1)'>announced</a> on <a href='data:text/html,x'>Monday</a>.",
            URL);

    assertThat(article.text())
        .endsWith("It was announced on Monday.")
        .doesNotContain("javascript", "data:");
    assertThat(article.publication().image()).isEmpty();
    assertThat(article.publication().url()).contains("https://news.example/page");
  }

  @Test
  void s_28_no_control_of_direction_survives() {
    Article article =
        extractor.extract(
            "<html><body><p>\u202E" + SENTENCE.repeat(4) + "\u2066\u200F end of it.\u2069", URL);

    assertThat(article.text()).doesNotContain("\u202E", "\u2066", "\u2069").endsWith("end of it.");
  }

  @Test
  void s_21_an_encoding_that_lies_costs_letters_at_most() {
    byte[] bytes =
        ("<html><head><meta charset=utf-16></head><body><p>" + SENTENCE.repeat(4)).getBytes(UTF_8);

    assertThat(extractor.extract(DocumentText.decode(bytes, "text/html"), URL).text())
        .contains("The council voted");
  }

  private Duration ended(String page) {
    long start = System.nanoTime();
    extractor.extract(page, URL);
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
