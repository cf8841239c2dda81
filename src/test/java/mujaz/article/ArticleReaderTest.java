package mujaz.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mujaz.article.ReadResult.PutOff;
import mujaz.article.ReadResult.Read;
import mujaz.article.ReadResult.Unreadable;
import mujaz.feed.Entry;
import mujaz.feed.EntryId;
import mujaz.feed.Feed;
import mujaz.feed.FeedId;
import mujaz.feed.FetchResult;
import mujaz.feed.FetchResult.Document;
import mujaz.feed.FetchResult.Failed;
import mujaz.feed.FetchResult.Fetched;
import mujaz.feed.FetchResult.RateLimited;
import mujaz.feed.PollHistory;
import mujaz.feed.UnreadEntry;
import mujaz.feed.Validators;
import org.junit.jupiter.api.Test;

class ArticleReaderTest {

  private static final Instant SEEN = Instant.parse("2026-11-22T08:00:00Z");
  private static final String LINK = "https://news.example/1";
  private static final String SENTENCE =
      "The council said on Saturday that the old bridge would reopen before the holidays after two years of work. ";
  private static final String WHOLE =
      "<p>" + SENTENCE.repeat(4) + "</p><p>" + SENTENCE.repeat(3) + "</p>";
  private static final String PAGE =
      "<html><body><article>" + WHOLE.repeat(3) + "</article></body></html>";

  private int fetches;

  @Test
  void a_feed_that_carries_the_text_is_not_fetched_again() throws Exception {
    Read read = (Read) read(WHOLE, new Failed("never asked"));

    assertThat(read.article().title()).isEqualTo("Bridge to reopen");
    assertThat(read.article().blocks()).hasSize(2);
    assertThat(read.reason()).isEmpty();
    assertThat(fetches).isZero();
  }

  @Test
  void a_teaser_is_completed_from_the_page() throws Exception {
    Read read = (Read) read("The old bridge would reopen …", page());

    assertThat(read.article().text().length()).isGreaterThan(1_000);
    assertThat(read.article().title()).isEqualTo("Bridge to reopen");
    assertThat(read.article().publication().site()).contains("The Valley Post");
    assertThat(fetches).isEqualTo(1);
  }

  @Test
  void a_text_that_breaks_off_is_completed_from_the_page() throws Exception {
    read(WHOLE.replaceFirst("</p>$", "and then […]</p>"), page());

    assertThat(fetches).isEqualTo(1);
  }

  @Test
  void the_feeds_text_is_used_when_the_page_fails() throws Exception {
    Read read = (Read) read("<p>A short text.</p>", new Failed("The server answered 500."));

    assertThat(read.article().text()).isEqualTo("A short text.");
    assertThat(read.reason()).contains("The server answered 500.");
  }

  @Test
  void the_feeds_text_is_used_when_the_page_says_less() throws Exception {
    FetchResult wall = document("<html><body><p>Please accept.</p></body></html>");

    Read read = (Read) read("<p>" + SENTENCE + "</p>", wall);

    assertThat(read.article().text()).startsWith("The council said");
    assertThat(read.reason()).isPresent();
  }

  @Test
  void the_feeds_text_is_used_when_the_page_is_a_wall_that_says_more() throws Exception {
    String consent =
        "We and our partners store cookies and process personal data with your consent. ";
    FetchResult wall = document("<html><body><p>" + consent.repeat(5) + "</p></body></html>");

    Read read = (Read) read("<p>" + SENTENCE + "</p>", wall);

    assertThat(read.article().text()).startsWith("The council said");
    assertThat(read.reason()).contains("The page asks for consent before it shows the article.");
  }

  @Test
  void a_teaser_on_the_page_is_marked() throws Exception {
    FetchResult sold =
        document(
            "<html><body><article>"
                + WHOLE
                + "<p>Continue reading for 1 euro</p></article></body>");

    Read read = (Read) read("<p>" + SENTENCE + "</p>", sold);

    assertThat(read.article().teaser()).isTrue();
  }

  @Test
  void without_any_text_the_page_is_tried_again_later() throws Exception {
    assertThat(read("", new Failed("The server cannot be reached."))).isInstanceOf(PutOff.class);
    assertThat(read("", new RateLimited(Duration.ofHours(2))))
        .isInstanceOfSatisfying(
            PutOff.class, put -> assertThat(put.pause()).isEqualTo(Duration.ofHours(2)));
    assertThat(read("", new FetchResult.Gone())).isInstanceOf(Unreadable.class);
  }

  @Test
  void r_92_an_implausible_date_is_replaced_by_the_first_sight() throws Exception {
    Read read = (Read) read(WHOLE, Optional.of(Instant.EPOCH), page());

    assertThat(read.article().publication().published()).contains(SEEN);
  }

  @Test
  void r_127_what_the_feed_declares_decides_where_the_entry_has_few_letters() throws Exception {
    assertThat(language("3–1", "<p>90'</p>", "fa")).isEqualTo("fa");
    assertThat(language("Novi most", "<p>Most</p>", "bs-BA")).isEqualTo("bs");
    assertThat(language("Bridge to reopen", "<p>" + SENTENCE + "</p>", "fa")).isEqualTo("en");
    assertThat(language("Bridge to reopen", "<p>" + SENTENCE + "</p>", "?!")).isEqualTo("en");
  }

  @Test
  void a_post_is_its_own_article_however_short() throws Exception {
    Read read = (Read) read(post("The ferry sails again.<br><br>Tickets are sold from six."));

    assertThat(read.article().blocks())
        .extracting(Block::text)
        .containsExactly("The ferry sails again.", "Tickets are sold from six.");
    assertThat(read.article().publication().url()).contains(LINK);
    assertThat(fetches).isZero();
  }

  @Test
  void a_post_without_text_is_no_article_and_its_page_is_not_asked() throws Exception {
    assertThat(read(post(""))).isEqualTo(new Unreadable("The post has no text."));
    assertThat(fetches).isZero();
  }

  private static Entry post(String html) {
    Entry.Details details =
        new Entry.Details(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.of(new Entry.Post(Optional.empty(), false)));
    return new Entry(Optional.of("7"), Optional.of(LINK), "", html, details);
  }

  private ReadResult read(Entry entry) throws InterruptedException {
    return read(entry, new Failed("never asked"));
  }

  private String language(String title, String html, String declared) throws InterruptedException {
    Entry.Details details =
        new Entry.Details(
            Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.of(declared));
    Entry entry = new Entry(Optional.of("g"), Optional.of(LINK), title, html, details);
    return ((Read) read(entry, new FetchResult.Gone())).article().language().tag();
  }

  private ReadResult read(String html, FetchResult answer) throws InterruptedException {
    return read(html, Optional.of(SEEN.minusSeconds(600)), answer);
  }

  private ReadResult read(String html, Optional<Instant> published, FetchResult answer)
      throws InterruptedException {
    Entry entry =
        new Entry(
            Optional.of("g"),
            Optional.of(LINK),
            "Bridge to reopen",
            html,
            new Entry.Details(published, Optional.empty(), List.of(), List.of(), Optional.empty()));
    return read(entry, answer);
  }

  private ReadResult read(Entry entry, FetchResult answer) throws InterruptedException {
    ArticleReader reader =
        new ArticleReader(
            request -> {
              fetches++;
              return answer;
            },
            new ArticleExtractor());
    Feed feed =
        new Feed(
            new FeedId(1),
            URI.create("https://news.example/feed"),
            Optional.of("The Valley Post"),
            Validators.NONE,
            PollHistory.NEVER_POLLED);
    return reader.read(new UnreadEntry(new EntryId(1), feed, entry, SEEN, true));
  }

  private static FetchResult page() {
    return document(PAGE);
  }

  private static FetchResult document(String html) {
    return new Fetched(
        new Document(URI.create(LINK), "text/html", html.getBytes(StandardCharsets.UTF_8)),
        Validators.NONE,
        Optional.empty());
  }
}
