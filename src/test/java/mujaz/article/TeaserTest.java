package mujaz.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TeaserTest {

  private static final String LEAD =
      "<p>The council said on Saturday that the old bridge would reopen before the holidays.</p>";
  private static final String SOLD =
      """
      <script type='application/ld+json'>
      {"@type": "NewsArticle", "isAccessibleForFree": "False", "hasPart": [
        {"@type": "WebPageElement", "isAccessibleForFree": false, "cssSelector": ".rest"}]}
      </script>\
      """;

  private static boolean isTeaser(String head, String body) {
    String html = "<html><head>" + head + "</head><body>" + body + "</body></html>";
    return new ArticleExtractor().extract(html, URI.create("https://a.example/1")).teaser();
  }

  static Stream<OwnPage> pages() {
    return OwnPage.all().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void of_our_pages_those_that_sell_the_rest_are_teasers_and_no_others(OwnPage page) {
    boolean sells = page.name().endsWith("teaser") || page.name().endsWith("paywall");

    assertThat(page.extracted().teaser()).isEqualTo(sells);
  }

  @Test
  void structured_data_tells_that_a_short_text_is_sold() {
    assertThat(isTeaser(SOLD, LEAD)).isTrue();
    assertThat(isTeaser(SOLD.replace(".rest", "p:matches((a+)+$)"), LEAD)).isTrue();
    assertThat(isTeaser("", LEAD)).isFalse();
  }

  @Test
  void a_text_whose_sold_part_is_on_the_page_is_whole() {
    assertThat(isTeaser(SOLD, LEAD + "<div class=rest>" + LEAD + LEAD.replace("old", "new") + LEAD))
        .isFalse();
    assertThat(isTeaser(SOLD.replace("hasPart", "other"), LEAD)).isFalse();
  }

  @Test
  void a_long_text_is_whole_whatever_the_page_says() {
    assertThat(isTeaser(SOLD, LEAD.repeat(3) + "<p>" + "It is a long story of cables. ".repeat(90)))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Continue reading with a subscription",
        "للاشتراك ومتابعة القراءة",
        "هذا المقال للمشتركين فقط",
        "Article réservé aux abonnés",
        "Weiterlesen mit Plus",
        "Solo para suscriptores",
        "続きを読むには登録が必要です"
      })
  void an_offer_right_behind_the_text_tells_it_too(String offer) {
    assertThat(
            isTeaser(
                "", "<article>" + LEAD + "<div><a href=/abo>" + offer + "</a></div></article>"))
        .isTrue();
  }

  @Test
  void an_offer_in_a_menu_does_not() {
    assertThat(isTeaser("", "<nav><a href=/abo>For subscribers</a></nav><article>" + LEAD))
        .isFalse();
  }
}
