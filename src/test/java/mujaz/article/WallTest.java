package mujaz.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import mujaz.article.ArticleExtractor.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WallTest {

  private static Reading read(String html) {
    return new ArticleExtractor().read(html, URI.create("https://a.example/1"));
  }

  private static Optional<String> wall(String html) {
    return read(html).wall();
  }

  static Stream<OwnPage> pages() {
    return OwnPage.all().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void of_our_pages_those_without_an_article_are_walls_and_no_others(OwnPage page) {
    Reading reading = new ArticleExtractor().read(page.html(), URI.create(page.golden().url()));

    assertThat(reading.wall().isEmpty()).isEqualTo(page.holdsArticle());
    assertThat(reading.article().blocks().isEmpty()).isNotEqualTo(page.holdsArticle());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><title>Just a moment...</title><body><p>Checking your browser before accessing the site.</p>",
        "<html><body><h1>Access denied</h1><p>You do not have permission to view this page.</p>",
        "<html dir=rtl><body><p>يرجى التحقق من أنك إنسان قبل المتابعة إلى الموقع المطلوب.</p>"
      })
  void a_page_that_wants_proof_of_a_person_is_a_wall(String html) {
    assertThat(wall(html)).contains("The page wants proof that a person reads it.");
  }

  @Test
  void a_page_that_wants_consent_in_arabic_is_a_wall() {
    assertThat(
            wall(
                "<html dir=rtl><body><p>نستخدم نحن وشركائنا ملفات تعريف الارتباط لقياس الزيارات، ويمكنك إدارة الموافقة في سياسة الخصوصية.</p>"))
        .contains("The page asks for consent before it shows the article.");
  }

  @Test
  void an_article_about_cookies_is_none() {
    String text =
        "<p>The regulator fined the newspaper on Monday because its cookie banner gave readers no way to refuse. "
            + "The paper had asked for consent on every page for a year, the decision says, and stored what they read.</p>";

    assertThat(
            wall(
                "<html><body><article><h1>Fine</h1>"
                    + text
                    + "<p>"
                    + "It will appeal, its editor told staff in the afternoon. ".repeat(4)
                    + "</p></article>"))
        .isEmpty();
  }

  @Test
  void a_short_report_is_none() {
    assertThat(wall("<html><body><script src=a.js></script><p>The bridge has been reopened.</p>"))
        .isEmpty();
  }
}
