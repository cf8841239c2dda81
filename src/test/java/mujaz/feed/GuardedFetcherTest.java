package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mujaz.feed.FetchResult.Failed;
import mujaz.feed.FetchResult.Fetched;
import mujaz.feed.FetchResult.Gone;
import mujaz.feed.FetchResult.NotModified;
import mujaz.feed.FetchResult.RateLimited;
import mujaz.feed.FetchResult.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class GuardedFetcherTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T08:00:00Z"));

  private final MockWebServer server = new MockWebServer();
  private GuardedFetcher fetcher = fetcher("localhost");

  @BeforeEach
  void start() throws Exception {
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

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
  void s_10_no_proxy_of_the_machine_is_used() throws Exception {
    server.enqueue(new MockResponse.Builder().body("<rss/>").build());
    ProxySelector before = ProxySelector.getDefault();
    ProxySelector.setDefault(
        ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), 9)));
    try {
      assertThat(
              new GuardedFetcher(FetchRules.allowing(Set.of("localhost")), CLOCK)
                  .fetch(FetchRequest.feed(url("/feed"))))
          .isInstanceOf(Fetched.class);
    } finally {
      ProxySelector.setDefault(before);
    }
  }

  @Test
  void s_12_every_refusal_reads_the_same() throws Exception {
    server.enqueue(redirect(302, "http://127.0.0.2/"));
    GuardedFetcher strict = fetcher("nowhere.example");

    assertThat(
            List.of(
                fetch("/redirected"),
                strict.fetch(FetchRequest.feed(url("/loopback"))),
                strict.fetch(FetchRequest.feed(URI.create("http://10.0.0.1/"))),
                strict.fetch(FetchRequest.feed(URI.create("http://10.0.0.1:9/"))),
                strict.fetch(FetchRequest.feed(URI.create("file:///etc/passwd")))))
        .containsOnly(new Refused(GuardedFetcher.FORBIDDEN));
  }

  /// Inputs in the shape of those that got past other readers' guards.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://[::ffff:7f00:1]/",
        "http://[0:0:0:0:0:ffff:127.0.0.1]/",
        "http://[::127.0.0.1]/",
        "http://[2002:7f00:1::]/",
        "http://0x7f.1/",
        "http://0177.0.0.1/",
        "http://127.000.000.001/",
        "http://0/",
        "http://１２７.０.０.１/",
        "http://localhost./",
        "http://LOCALHOST/",
        "http://example.org@127.0.0.1/",
        "http://127.0.0.1#@example.org/",
        "http://127.0.0.1:80%23@example.org/",
        "http://[fe80::1%25lo]/",
        "http://100.100.100.200/"
      })
  void s_14_known_ways_around_a_guard_lead_nowhere(String url) throws Exception {
    assertThat(fetcher("nowhere.example").fetch(FetchRequest.feed(URI.create(url))))
        .isNotInstanceOf(Fetched.class);
    assertThat(server.getRequestCount()).isZero();
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://169.254.169.254/latest/meta-data",
        "http://10.0.0.1/",
        "http://0.0.0.0/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/"
      })
  void s_01_address_literals_are_refused_before_connecting(String url) throws Exception {
    assertThat(fetcher("nowhere.example").fetch(FetchRequest.feed(URI.create(url))))
        .isEqualTo(new Refused(GuardedFetcher.FORBIDDEN));
  }

  @Test
  void s_02_a_redirect_to_an_internal_address_is_refused_at_that_hop() throws Exception {
    server.enqueue(redirect(302, "http://127.0.0.2:80/"));

    assertThat(fetch("/feed")).isEqualTo(new Refused(GuardedFetcher.FORBIDDEN));
  }

  @Test
  void s_03_the_connected_address_decides() {
    var sockets = new GuardedSockets(new AddressGuard(Set.of()));
    InetSocketAddress rebound =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort());

    assertThatThrownBy(() -> sockets.createSocket().connect(rebound, 100))
        .isInstanceOf(ForbiddenAddress.class);
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void s_04_a_name_with_a_private_address_is_refused_as_a_whole() {
    var dns = new GuardedDns(new AddressGuard(Set.of()));

    assertThatThrownBy(() -> dns.lookup("localhost")).isInstanceOf(UnknownHostException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://2130706433/",
        "http://127.1/",
        "http://127.0.0.1./",
        "http://user@127.0.0.1/",
        "http://localhost/"
      })
  void s_07_other_spellings_of_loopback_are_not_fetched(String url) throws Exception {
    FetchResult result = fetcher("nowhere.example").fetch(FetchRequest.feed(URI.create(url)));

    assertThat(result).isNotInstanceOf(Fetched.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://example.org/x",
        "jar:file:///x.jar!/y",
        "data:text/plain,x",
        "gopher://example.org/",
        "http://example.org:22/",
        "relative"
      })
  void s_08_other_schemes_and_ports_are_refused(String url) throws Exception {
    assertThat(fetcher.fetch(FetchRequest.feed(URI.create(url))))
        .isEqualTo(new Refused(GuardedFetcher.FORBIDDEN));
  }

  @Test
  void s_13_credentials_cookies_and_referer_do_not_travel() throws Exception {
    server.enqueue(redirect(302, "/next").newBuilder().addHeader("Set-Cookie", "a=b").build());
    server.enqueue(new MockResponse.Builder().body("<rss/>").build());
    URI withPassword = URI.create(url("/").toString().replace("http://", "http://user:secret@"));

    fetcher.fetch(FetchRequest.feed(withPassword));

    nextRequest();
    RecordedRequest second = nextRequest();
    assertThat(second.getHeaders().names()).doesNotContain("Cookie", "Authorization", "Referer");
  }

  private FetchResult fetch(String path) throws Exception {
    return fetcher.fetch(FetchRequest.feed(url(path)));
  }

  private RecordedRequest nextRequest() throws InterruptedException {
    return Objects.requireNonNull(server.takeRequest(5, TimeUnit.SECONDS), "no request came");
  }

  private URI url(String path) {
    return URI.create("http://localhost:" + server.getPort() + path);
  }

  private static MockResponse redirect(int code, String target) {
    return new MockResponse.Builder().code(code).addHeader("Location", target).build();
  }

  private static GuardedFetcher fetcher(String allowed) {
    return new GuardedFetcher(FetchRules.allowing(Set.of(allowed)), CLOCK);
  }
}
