package mujaz.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mujaz.chat.ChatStore;
import mujaz.chat.TranscriptStore;
import mujaz.testing.StoreOnDisk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebServerTest {

  private static final String HELLO = "{\"text\":\"hello\"}";

  private final List<String> problems = new ArrayList<>();
  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable each : open.reversed()) {
      each.close();
    }
  }

  @Test
  void every_answer_carries_the_security_headers() throws Exception {
    Browser browser = browser(server("127.0.0.1"));

    for (String path : List.of("/", "/mujaz.js", "/healthz", "/nothing")) {
      HttpResponse<String> answer = browser.open(path);
      assertThat(header(answer, "Content-Security-Policy"))
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(answer.headers().firstValue("Server")).isEmpty();
    }
  }

  @Test
  void the_page_needs_no_inline_script_or_style() throws Exception {
    String page = browser(server("127.0.0.1")).open("/").body();

    assertThat(page).doesNotContain("<style").doesNotContainPattern("<script(?![^>]* src=)");
    assertThat(page).doesNotContainPattern("\\son[a-z]+=").doesNotContain("style=");
  }

  @Test
  void the_visitor_cookie_is_out_of_reach_of_scripts_and_other_sites() throws Exception {
    HttpResponse<String> page = browser(server("127.0.0.1")).open("/");

    assertThat(header(page, "Set-Cookie")).contains("HttpOnly").contains("SameSite=Strict");
  }

  @Test
  void a_rebound_host_is_refused() throws Exception {
    WebServer server = server("127.0.0.1");
    Browser browser = browser(server);

    assertThat(browser.withHost("evil.example:" + server.port())).contains(" 421 ");
    assertThat(browser.withHost("localhost.evil.example")).contains(" 421 ");
    assertThat(browser.withHost("localhost:" + server.port())).contains(" 200 ");
    assertThat(browser.withHost("127.0.0.1:" + server.port())).contains(" 200 ");
  }

  @Test
  void a_post_from_another_site_is_refused() throws Exception {
    WebServer server = server("127.0.0.1");
    Browser browser = browser(server);
    browser.open("/");
    String own = "http://localhost:" + server.port();

    assertThat(status(browser, "Origin", "http://evil.example", "Content-Type", "application/json"))
        .isEqualTo(403);
    assertThat(status(browser, "Origin", "null", "Content-Type", "application/json"))
        .isEqualTo(403);
    assertThat(status(browser, "Content-Type", "application/json")).isEqualTo(403);
    assertThat(status(browser, "Origin", own, "Content-Type", "text/plain")).isEqualTo(415);
    assertThat(status(browser, "Origin", own, "Content-Type", "application/json")).isEqualTo(200);
  }

  @Test
  void on_another_address_than_loopback_the_key_is_needed() throws Exception {
    WebServer server = server("0.0.0.0");
    Browser stranger = browser(server);
    Browser guest = browser(server);
    URI address = server.address();

    assertThat(stranger.open("/").statusCode()).isEqualTo(401);
    assertThat(stranger.open("/?key=guessed").statusCode()).isEqualTo(401);
    assertThat(stranger.post("/api/say", HELLO).statusCode()).isEqualTo(401);
    assertThat(stranger.open("/healthz").statusCode()).isEqualTo(200);

    HttpResponse<String> exchange = guest.open("/?" + address.getQuery());
    assertThat(header(exchange, "Set-Cookie")).contains("HttpOnly").contains("SameSite=Strict");
    assertThat(exchange.body()).doesNotContain(address.getQuery().substring("key=".length()));
    assertThat(guest.open("/").statusCode()).isEqualTo(200);
    assertThat(guest.post("/api/say", HELLO).statusCode()).isEqualTo(200);
  }

  @Test
  void on_loopback_the_address_holds_no_key() throws Exception {
    WebServer server = server("127.0.0.1");

    assertThat(server.address()).isEqualTo(URI.create("http://localhost:" + server.port() + "/"));
  }

  @Test
  void health_says_what_is_wrong() throws Exception {
    Browser browser = browser(server("127.0.0.1"));
    assertThat(browser.open("/healthz").body()).isEqualTo("ok\n");

    problems.add("store: the disk is full");

    HttpResponse<String> answer = browser.open("/healthz");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).isEqualTo("store: the disk is full\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?url=https://evil.example/",
        "/r?to=https://evil.example/",
        "/api/commands?next=//evil.example",
        "/hubs/x?hub.mode=subscribe&hub.challenge=https://evil.example/"
      })
  void s_29_no_address_of_ours_leads_elsewhere(String path) throws Exception {
    HttpResponse<String> answer = browser(server("127.0.0.1")).open(path);

    assertThat(answer.statusCode() / 100).isNotEqualTo(3);
    assertThat(answer.body()).doesNotContain("evil.example");
    assertThat(answer.headers().firstValue("Location")).isEmpty();
    assertThat(answer.headers().firstValue("Refresh")).isEmpty();
  }

  @Test
  void without_the_chat_there_is_health_alone() throws Exception {
    Browser browser = browser(track(WebServer.start("127.0.0.1", 0, List::of, Optional.empty())));

    assertThat(browser.open("/healthz").statusCode()).isEqualTo(200);
    assertThat(browser.open("/").statusCode()).isEqualTo(404);
  }

  @Test
  void a_port_in_use_is_said_so() throws Exception {
    int taken = server("127.0.0.1").port();

    assertThatThrownBy(() -> WebServer.start("127.0.0.1", taken, List::of, Optional.empty()))
        .isInstanceOf(BindException.class)
        .hasMessage("port " + taken + " is in use");
  }

  private static int status(Browser browser, String... headers)
      throws IOException, InterruptedException {
    return browser.post("/api/say", HELLO, headers).statusCode();
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private WebServer server(String host) throws IOException {
    InstantSource clock = InstantSource.system();
    StoreOnDisk disk = track(new StoreOnDisk(clock));
    ChatStore chats = disk.store().chats();
    TranscriptStore transcripts = disk.store().transcript();
    EventStreams streams = new EventStreams();
    EchoBot bot = new EchoBot(chats, new WebMessageSender(transcripts, streams, clock));
    WebChat chat = new WebChat(bot, chats, transcripts, streams, clock);
    return track(WebServer.start(host, 0, () -> problems, Optional.of(chat)));
  }

  private Browser browser(WebServer server) {
    return track(new Browser(server.port()));
  }

  private <T extends AutoCloseable> T track(T each) {
    open.add(each);
    return each;
  }
}
