package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownAddressTest {

  @ParameterizedTest
  @CsvSource({
    "https://ann:secret@news.example/feed, https://news.example/feed",
    "https://news.example/a@b?x=1, https://news.example/a@b?x=1",
    "https://news.example/feed?api_key=abc&lang=ar, https://news.example/feed?api_key=****&lang=ar",
    "https://news.example/feed?lang=ar;Access-Token=abc#top, https://news.example/feed?lang=ar;Access-Token=****#top",
    "https://news.example/feed?keyword=sea, https://news.example/feed?keyword=sea",
    "https://news.example/, https://news.example/",
  })
  void s_48_masks_what_opens_a_door(String url, String shown) {
    assertThat(ShownAddress.of(url)).isEqualTo(shown);
  }
}
