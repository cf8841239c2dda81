package mujaz.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mujaz.feed.FetchResult.Fetched;

/// What holds for every page that is given for a source, and for whatever it leads to, whatever the
/// bytes (S-09, S-21, S-30). An ordinary run tries the pages in `DiscoveryFuzzTestInputs` only;
/// `JAZZER_FUZZ=1 ./mvnw test -Djazzer.hooks=true -Dtest=DiscoveryFuzzTest` looks for new ones.
class DiscoveryFuzzTest {

  private static final URI URL = URI.create("https://news.example/2026/");

  /// The usual places, or the sitemaps of an index, or the older pages of a channel, and those of
  /// what was found.
  private static final int MOST_REQUESTS = 40;

  @FuzzTest(maxDuration = "10m")
  void any_bytes_are_a_source_or_a_clear_failure_after_few_requests(byte[] bytes) throws Exception {
    holdFor(bytes);
    holdFor(("<html><body>" + new String(bytes, UTF_8)).getBytes(UTF_8));
  }

  private static void holdFor(byte[] page) throws InterruptedException {
    List<URI> asked = new ArrayList<>();
    Fetcher sameEverywhere =
        request -> {
          asked.add(request.url());
          return answer(request.url(), page);
        };

    switch (new SourceReader(sameEverywhere).first(URL, answer(URL, page))) {
      case FirstLook.Legible look -> assertThat(look.parsed().format()).isNotBlank();
      case FirstLook.Unreadable(String reason) -> assertThat(reason).isNotBlank();
    }
    assertThat(asked).hasSizeLessThan(MOST_REQUESTS);
    assertThat(asked).allSatisfy(url -> assertThat(url.getScheme()).startsWith("http"));
  }

  private static Fetched answer(URI url, byte[] body) {
    return new Fetched(new FetchResult.Document(url, "", body), Validators.NONE, Optional.empty());
  }
}
