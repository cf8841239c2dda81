package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.util.Map;
import mujaz.feed.ParseResult.NotAFeed;
import mujaz.feed.ParseResult.Parsed;
import mujaz.text.PlainText;

/// What holds for every document that a source may answer with, whatever its bytes (S-30). An
/// ordinary run tries the documents in `FeedFuzzTestInputs` only; `JAZZER_FUZZ=1 ./mvnw test
/// -Djazzer.hooks=true -Dtest=FeedFuzzTest` looks for new ones.
class FeedFuzzTest {

  private static final URI URL = URI.create("https://news.example/feeds/all");

  private final FeedParser parser = new FeedParser();

  @FuzzTest(maxDuration = "10m")
  void any_bytes_are_a_feed_with_clean_entries_or_a_clear_failure(byte[] bytes) {
    switch (parser.parse(new FetchResult.Document(URL, "", bytes))) {
      case Parsed(ParsedFeed feed) -> holdFor(feed);
      case NotAFeed(String reason) -> assertThat(reason).isNotBlank();
    }
  }

  private static void holdFor(ParsedFeed feed) {
    assertThat(feed.format()).isNotBlank();
    assertThat(feed.title().orElse("title")).isNotBlank();
    Announcement.in(feed.links().stream())
        .ifPresent(told -> assertThat(told.hub().getScheme()).startsWith("http"));
    assertThat(feed.entries()).allSatisfy(FeedFuzzTest::holdFor);
    Map<String, Entry> identified = EntryIdentity.of(new FeedId(1), feed.entries());
    assertThat(identified.values()).isSubsetOf(feed.entries());
    assertThat(EntryIdentity.of(new FeedId(1), feed.entries())).isEqualTo(identified);
  }

  private static void holdFor(Entry entry) {
    assertThat(PlainText.oneLine(entry.title())).isEqualTo(entry.title());
    assertThat(entry.guid().orElse("guid")).isNotBlank();
    assertThat(entry.link().orElse("link")).isNotBlank();
    assertThat(entry.details().categories()).doesNotHaveDuplicates().doesNotContain("");
  }
}
