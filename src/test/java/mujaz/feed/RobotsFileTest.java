package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsFileTest {

  private static final URI URL = URI.create("https://news.example/robots.txt");

  @Test
  void a_rule_for_us_goes_before_the_rule_for_all() {
    RobotsFile file =
        read("User-agent: *\nDisallow: /\n\nUser-agent: Mujaz\nDisallow: /print/\nAllow: /");

    assertThat(file.permits(page("/2026/harbour"))).isTrue();
    assertThat(file.permits(page("/print/harbour"))).isFalse();
  }

  @Test
  void the_longest_rule_decides_and_wildcards_count() {
    RobotsFile file = read("User-agent: *\nDisallow: /news\nAllow: /news/open\nDisallow: /*.pdf$");

    assertThat(file.permits(page("/news/closed"))).isFalse();
    assertThat(file.permits(page("/news/open/1"))).isTrue();
    assertThat(file.permits(page("/reports/1.pdf"))).isFalse();
    assertThat(file.permits(page("/reports/1.pdf?page=2"))).isTrue();
  }

  @Test
  void arabic_paths_are_told_apart_in_either_spelling() {
    RobotsFile file = read("User-agent: *\nDisallow: /أرشيف/");

    assertThat(file.permits(page("/%D8%A3%D8%B1%D8%B4%D9%8A%D9%81/1"))).isFalse();
    assertThat(file.permits(page("/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/1"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0.5,PT0.5S", "10,PT10S", "86400,PT30S", "-3,PT0S", "soon,PT0S"})
  void a_delay_is_kept_within_bounds(String written, Duration delay) {
    RobotsFile file = read("User-agent: *\nCrawl-delay: " + written + "\nDisallow: /admin");

    assertThat(file.delay()).isEqualTo(delay);
    assertThat(file.permits(page("/news"))).isTrue();
  }

  @Test
  void what_is_no_rule_is_passed_over() {
    assertThat(read("<html><body>Not here</body></html>").permits(page("/"))).isTrue();
    assertThat(read("\u0000\u0001 Disallow").permits(page("/"))).isTrue();
    assertThat(read("").permits(page("/"))).isTrue();
  }

  private static RobotsFile read(String text) {
    return RobotsFile.read(URL, text.getBytes(StandardCharsets.UTF_8));
  }

  private static URI page(String path) {
    return URL.resolve(path);
  }
}
