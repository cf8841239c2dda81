package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramChannelsTest {

  private final TelegramChannels channels = new TelegramChannels(URI.create("https://t.me"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Harbour_News",
        "t.me/harbour_news",
        "https://t.me/harbour_news/",
        "https://t.me/s/harbour_news",
        "http://www.t.me/s/harbour_news?before=100",
        "https://t.me/harbour_news/42",
        "https://telegram.me/harbour_news",
        "telegram.me/s/harbour_news",
        "https://harbour_news.t.me"
      })
  void a_channel_has_one_address_however_it_is_written(String written) {
    assertThat(channels.preview(written)).contains(URI.create("https://t.me/s/harbour_news"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "harbour_news",
        "https://news.example/@harbour_news",
        "https://t.me/+AbCdEf12345",
        "https://t.me/c/1234567/8",
        "https://t.me/joinchat/AAAAAE",
        "https://t.me/",
        "@7days",
        "@abc",
        "harbour@news.example"
      })
  void other_addresses_are_no_channels(String written) {
    assertThat(channels.preview(written)).isEmpty();
  }

  @Test
  void another_site_may_serve_the_previews() {
    assertThat(new TelegramChannels(URI.create("http://127.0.0.1:9000")).preview("@harbour_news"))
        .contains(URI.create("http://127.0.0.1:9000/s/harbour_news"));
  }
}
