package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mujaz.feed.FetchResult.Fetched;
import mujaz.feed.FetchResult.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is not asked at all, whoever points there, and what does not travel.
@Timeout(60)
class ForbiddenFetchTest extends FetcherStage {

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
}
