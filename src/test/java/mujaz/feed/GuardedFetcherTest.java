package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mujaz.feed.FetchResult.Failed;
import mujaz.feed.FetchResult.Fetched;
import mujaz.feed.FetchResult.Gone;
import mujaz.feed.FetchResult.NotModified;
import mujaz.feed.FetchResult.RateLimited;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is made of an answer.
@Timeout(60)
class GuardedFetcherTest extends FetcherStage {

  @Test
  void brings_the_document_and_its_validators() throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Type", "text/xml; charset=utf-8")
            .addHeader("ETag", "\"v1\"")
            .addHeader("Last-Modified", "Sat, 21 Nov 2026 10:00:00 GMT")
            .body("<rss/>")
            .build());

    Fetched fetched = (Fetched) fetch("/feed");

    assertThat(fetched.document().body()).isEqualTo("<rss/>".getBytes(StandardCharsets.UTF_8));
    assertThat(fetched.validators())
        .isEqualTo(
            new Validators(Optional.of("\"v1\""), Optional.of("Sat, 21 Nov 2026 10:00:00 GMT")));
    assertThat(fetched.movedTo()).isEmpty();
    RecordedRequest request = nextRequest();
    assertThat(request.getHeaders().get("User-Agent")).startsWith("Mujaz/");
    assertThat(request.getHeaders().get("Cookie")).isNull();
  }

  @Test
  void r_77_not_modified_keeps_and_refreshes_validators() throws Exception {
    server.enqueue(new MockResponse.Builder().code(304).addHeader("ETag", "\"v2\"").build());
    Validators before =
        new Validators(Optional.of("\"v1\""), Optional.of("Sat, 21 Nov 2026 10:00:00 GMT"));

    FetchResult result =
        fetcher.fetch(new FetchRequest(url("/feed"), before, FetchRequest.Kind.FEED));

    assertThat(result)
        .isEqualTo(new NotModified(new Validators(Optional.of("\"v2\""), before.lastModified())));
    assertThat(nextRequest().getHeaders().get("If-None-Match")).isEqualTo("\"v1\"");
  }

  @Test
  void r_77_an_empty_answer_is_not_modified() throws Exception {
    server.enqueue(new MockResponse.Builder().code(200).build());

    assertThat(fetch("/feed")).isInstanceOf(NotModified.class);
  }

  @Test
  void r_77_the_validators_of_an_empty_answer_vouch_for_nothing() throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .code(200)
            .addHeader("ETag", "\"void\"")
            .addHeader("Cache-Control", "max-age=86400")
            .build());

    assertThat(fetcher.fetch(FetchRequest.feed(url("/"))))
        .isEqualTo(new NotModified(Validators.NONE));
  }

  @Test
  void r_78_retry_after_holds_for_the_whole_host() throws Exception {
    server.enqueue(new MockResponse.Builder().code(503).addHeader("Retry-After", "86400").build());

    assertThat(fetch("/a")).isEqualTo(new RateLimited(Duration.ofDays(1)));
    assertThat(fetch("/b")).isEqualTo(new RateLimited(Duration.ofDays(1)));
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void r_79_repeated_403_pauses_the_host() throws Exception {
    for (int i = 0; i < 3; i++) {
      server.enqueue(new MockResponse.Builder().code(403).build());
      assertThat(fetch("/" + i)).isInstanceOf(Failed.class);
    }

    assertThat(fetch("/again")).isInstanceOf(RateLimited.class);
  }

  @Test
  void gone_is_told_from_missing() throws Exception {
    server.enqueue(new MockResponse.Builder().code(410).build());
    server.enqueue(new MockResponse.Builder().code(404).build());

    assertThat(fetch("/gone")).isEqualTo(new Gone());
    assertThat(fetch("/missing")).isInstanceOf(Failed.class);
  }

  @ParameterizedTest
  @CsvSource({"301,308,true", "301,302,false", "307,301,false"})
  void r_82_only_a_permanent_chain_is_a_move(int first, int second, boolean moved)
      throws Exception {
    server.enqueue(redirect(first, "/second"));
    server.enqueue(redirect(second, "/third"));
    server.enqueue(new MockResponse.Builder().body("<rss/>").build());

    Fetched fetched = (Fetched) fetch("/first");

    assertThat(fetched.document().url()).isEqualTo(url("/third"));
    assertThat(fetched.movedTo()).isEqualTo(moved ? Optional.of(url("/third")) : Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "Cache-Control, max-age=3600, PT1H",
    "Cache-Control, 'max-age=600, s-maxage=9', PT10M",
    "Cache-Control, no-cache, ",
    "Cache-Control, max-age=oddly, ",
    "Expires, 'Sun, 22 Nov 2026 10:00:00 GMT', PT2H",
    "Expires, 0, ",
    "Expires, 'Sun, 22 Nov 2020 10:00:00 GMT', PT0S"
  })
  void r_81_the_freshness_of_an_answer_is_told(String header, String value, Duration fresh)
      throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Date", "Sun, 22 Nov 2026 08:00:00 GMT")
            .addHeader(header, value)
            .body("<rss/>")
            .build());
    server.enqueue(
        new MockResponse.Builder()
            .code(304)
            .addHeader("Date", "Sun, 22 Nov 2026 08:00:00 GMT")
            .addHeader(header, value)
            .build());

    assertThat(((Fetched) fetch("/feed")).validators().fresh())
        .isEqualTo(Optional.ofNullable(fresh));
    assertThat(((NotModified) fetch("/feed")).validators().fresh())
        .isEqualTo(Optional.ofNullable(fresh));
  }

  @Test
  void the_user_agent_says_who_asks_and_whom_to_write_to() throws Exception {
    server.enqueue(new MockResponse.Builder().body("<rss/>").build());
    FetchRules rules = FetchRules.allowing(Set.of("localhost")).contact("news@example.org");

    new GuardedFetcher(rules, CLOCK).fetch(FetchRequest.feed(url("/feed")));

    assertThat(nextRequest().getHeaders().get("User-Agent"))
        .startsWith("Mujaz/")
        .endsWith("; +news@example.org)");
  }

  @Test
  void r_84_a_redirect_loop_ends() throws Exception {
    for (int i = 0; i < 10; i++) {
      server.enqueue(redirect(302, "/again"));
    }

    assertThat(fetch("/again")).isInstanceOf(Failed.class);
    assertThat(server.getRequestCount()).isEqualTo(6);
  }

  @Test
  void r_95_a_slow_drip_ends_at_the_deadline() throws Exception {
    FetchRules.Limits limits = new FetchRules.Limits(1 << 20, 1 << 20, Duration.ofMillis(500));
    fetcher = new GuardedFetcher(new FetchRules(Set.of("localhost"), limits, "test"), CLOCK);
    server.enqueue(
        new MockResponse.Builder()
            .body("x".repeat(1_000))
            .throttleBody(1, 1, TimeUnit.SECONDS)
            .build());

    assertThat(fetch("/drip")).isInstanceOf(Failed.class);
  }
}
