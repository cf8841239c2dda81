package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mujaz.feed.FetchResult.Document;
import mujaz.feed.FetchResult.Failed;
import mujaz.feed.FetchResult.Fetched;
import mujaz.feed.FetchResult.RateLimited;
import mujaz.feed.FetchResult.Refused;
import mujaz.feed.RobotsFiles.Word;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class RobotsFilesTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private final List<String> asked = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-22T08:00:00Z");
  private FetchResult answer = file("User-agent: *\nDisallow: /private");
  private final RobotsFiles files =
      new RobotsFiles(
          request -> {
            asked.add(request.url().toString());
            return answer;
          },
          () -> now);

  @Test
  void a_file_is_asked_for_once_a_day_and_site() throws Exception {
    assertThat(permits("https://news.example/a?b=c#d")).isTrue();
    assertThat(permits("https://news.example/private/a")).isFalse();
    assertThat(permits("https://news.example:8443/private/a")).isFalse();
    assertThat(asked)
        .containsExactly("https://news.example/robots.txt", "https://news.example:8443/robots.txt");

    now = now.plus(Duration.ofDays(1));
    answer = file("");
    assertThat(permits("https://news.example/private/a")).isTrue();
    assertThat(asked).hasSize(3);
  }

  @Test
  void a_site_that_cannot_give_its_file_is_left_alone_for_an_hour() throws Exception {
    answer = new Failed(Trouble.AILING.sentence(502));
    assertThat(word("https://news.example/a")).isEqualTo(new Word.Silence(HOUR));
    now = now.plus(HOUR.dividedBy(2));
    assertThat(word("https://news.example/a")).isEqualTo(new Word.Silence(HOUR.dividedBy(2)));
    assertThat(asked).hasSize(1);

    now = now.plus(HOUR.dividedBy(2));
    answer = file("");
    assertThat(permits("https://news.example/a")).isTrue();
  }

  @Test
  void a_pause_that_the_site_asks_for_is_kept_in_full() throws Exception {
    answer = new RateLimited(Duration.ofDays(2));

    assertThat(word("https://news.example/a")).isEqualTo(new Word.Silence(Duration.ofDays(2)));
  }

  @Test
  void a_file_that_may_not_be_fetched_forbids_nothing() throws Exception {
    answer = new Refused(Trouble.FORBIDDEN.sentence());

    assertThat(permits("https://news.example/a")).isTrue();
  }

  @Test
  void no_more_than_a_thousand_sites_are_remembered() throws Exception {
    for (int site = 0; site < 1_200; site++) {
      permits("https://site-" + site + ".example/");
    }
    assertThat(files.size()).isEqualTo(1_000);

    permits("https://site-1199.example/");
    assertThat(asked).hasSize(1_200);
  }

  @Test
  void no_more_than_four_megabytes_of_files_are_remembered() throws Exception {
    answer = file("# a comment\n".repeat(40_000));
    for (int site = 0; site < 20; site++) {
      permits("https://site-" + site + ".example/");
    }

    assertThat(files.size()).isBetween(5, 10);
  }

  private boolean permits(String page) throws InterruptedException {
    return ((Word.Rules) word(page)).file().permits(HttpUrl.get(page).uri());
  }

  private Word word(String page) throws InterruptedException {
    return files.of(HttpUrl.get(page));
  }

  private static FetchResult file(String text) {
    Document document =
        new Document(
            HttpUrl.get("https://news.example/robots.txt").uri(),
            "text/plain",
            text.getBytes(StandardCharsets.UTF_8));
    return new Fetched(document, Validators.NONE, Optional.empty());
  }
}
