package mujaz.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the extractor to what it has reached on our own pages, and each page to its form.
class OwnPagesTest {

  // To be raised with each gain until nothing is left: .97 is asked for, no line, no fact.
  private static final double F1 = 0.99;
  private static final int SURVIVORS = 4;
  private static final int WRONG = 8;

  private final List<PageVerdict> verdicts =
      OwnPage.all().stream().filter(OwnPage::holdsArticle).map(PageVerdict::on).toList();

  static Stream<OwnPage> pages() {
    return OwnPage.all().stream();
  }

  @Test
  void the_text_of_the_pages_is_the_text_of_their_articles() {
    assertThat(verdicts).hasSizeGreaterThanOrEqualTo(40);
    assertThat(PageVerdict.f1(verdicts)).isGreaterThanOrEqualTo(F1);
  }

  @Test
  void nothing_that_stands_around_an_article_is_part_of_it() {
    assertThat(verdicts.stream().flatMap(verdict -> verdict.survived().stream()))
        .hasSizeLessThanOrEqualTo(SURVIVORS);
  }

  @Test
  void what_the_pages_tell_of_their_articles_is_right() {
    assertThat(verdicts.stream().flatMap(verdict -> verdict.wrong().stream()))
        .hasSizeLessThanOrEqualTo(WRONG);
  }

  @Test
  void lists_of_links_within_an_article_never_survive() {
    assertThat(verdicts)
        .filteredOn(verdict -> verdict.page().name().endsWith("-links"))
        .isNotEmpty()
        .allSatisfy(verdict -> assertThat(verdict.text().f1()).isEqualTo(1))
        .allSatisfy(verdict -> assertThat(verdict.survived()).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void each_line_that_never_should_be_read_is_on_its_page(OwnPage page) {
    String shown = Jsoup.parse(page.html().replaceAll("</?noscript>", "")).text();

    assertThat(page.golden().never()).isNotEmpty().allMatch(shown::contains);
  }
}
