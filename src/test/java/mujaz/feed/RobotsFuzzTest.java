package mujaz.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.time.Duration;
import okhttp3.HttpUrl;

/// What holds for every robots.txt that a site may answer with, whatever its bytes (S-30). An
/// ordinary run tries the files in `RobotsFuzzTestInputs` only; `JAZZER_FUZZ=1 ./mvnw test
/// -Djazzer.hooks=true -Dtest=RobotsFuzzTest` looks for new ones.
class RobotsFuzzTest {

  private static final URI URL = URI.create("https://news.example/robots.txt");

  @FuzzTest(maxDuration = "10m")
  void any_bytes_are_rules_that_answer_for_every_page_of_the_site(byte[] bytes) {
    RobotsFile file = RobotsFile.read(URL, bytes);

    assertThat(file.delay()).isBetween(Duration.ZERO, Duration.ofSeconds(30));
    assertThat(file.permits(URI.create("https://news.example/2026/11/21/a?b=c")))
        .isEqualTo(file.permits(URI.create("https://news.example/2026/11/21/a?b=c")));
    HttpUrl page = HttpUrl.parse("https://news.example/" + new String(bytes, ISO_8859_1));
    if (page != null) {
      assertThat(file.permits(WebUri.of(page))).isIn(true, false);
    }
    assertThat(RobotsFile.NONE.permits(URL)).isTrue();
  }
}
