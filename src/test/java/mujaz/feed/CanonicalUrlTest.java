package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

  private static final String PAGE = "https://news.example/a/ferry";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.example/a/ferry",
        " https://NEWS.example/a/ferry?utm_source=x&fbclid=1#top ",
        "https://news.example/a/ferry/amp",
        "https://news.example/a/ferry?amp",
        "https://news.example/a/ferry?amp=1&gclid=2",
        "https://news.example/a/ferry?outputType=amp",
        "https://www.google.com/url?sa=t&q=https://news.example/a/ferry&usg=1",
        "https://www.google.com/amp/s/news.example/a/ferry/amp",
        "https://news-example.cdn.ampproject.org/c/s/news.example/a/ferry?amp=1",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fnews.example%2Fa%2Fferry%3Ffbclid%3D9&h=AT0",
        "https://vk.com/away.php?to=https%3A%2F%2Fnews.example%2Fa%2Fferry"
      })
  void one_page_has_one_address(String link) {
    assertThat(CanonicalUrl.of(link)).isEqualTo(PAGE);
  }

  @ParameterizedTest
  @CsvSource({
    "https://news.example/amp, https://news.example/amp",
    "https://news.example/a?amp=volt, https://news.example/a?amp=volt",
    "https://news.example/share?url=https://other.example/, https://news.example/share?url=https://other.example/",
    "https://www.google.com/url?q=javascript:alert(1), https://www.google.com/url?q=javascript:alert(1)",
    "https://www.google.com/amp/s/, https://www.google.com/amp/s/",
    "https://news.example/%D8%AE%D8%A8%D8%B1?id=7, https://news.example/%D8%AE%D8%A8%D8%B1?id=7"
  })
  void what_only_looks_like_a_twin_stays(String link, String same) {
    assertThat(CanonicalUrl.of(link)).isEqualTo(same);
  }

  @Test
  void what_is_no_web_address_stays_as_it_is() {
    assertThat(CanonicalUrl.of(" tag:news.example,2026:7 ")).isEqualTo("tag:news.example,2026:7");
  }
}
