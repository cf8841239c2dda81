package mujaz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mujaz.botapi.ApiRequest;
import mujaz.botapi.Fault;
import mujaz.botapi.StrictBotApi;
import mujaz.ops.Configuration;
import mujaz.ops.LogFormat;
import mujaz.ops.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole bot where Telegram sends updates instead of being asked for them.
class WebhookTest {

  private static final long OWNER = 5;

  @TempDir Path folder;
  private final StrictBotApi telegram = StrictBotApi.withoutFloodControl();
  private int port;

  @BeforeEach
  void open() throws Exception {
    telegram.privateChat(OWNER, "ar");
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
  }

  @AfterEach
  void close() {
    telegram.close();
  }

  @Test
  void what_telegram_sends_is_answered_and_nothing_is_polled() throws Exception {
    try (App _ = start(true)) {
      telegram.userSends(OWNER, "/help");
      await().until(() -> telegram.messagesIn(OWNER).size() == 1);

      assertThat(telegram.unconfirmedUpdates()).isEmpty();
      assertThat(telegram.requests("getUpdates")).isEmpty();
    }
    ApiRequest wish = telegram.requests("setWebhook").getFirst();
    assertThat(wish.text("url")).isEqualTo(hook().toString());
    assertThat(wish.text("drop_pending_updates")).isEqualTo("false");
    assertThat(wish.text("allowed_updates")).contains("my_chat_member");
    assertThat(wish.text("secret_token")).matches("[A-Za-z0-9_-]{40,}");
    assertThat(StrictBotApi.TOKEN).doesNotContain(wish.text("secret_token"));
  }

  @Test
  void s_31_who_does_not_know_the_secret_is_refused_before_anything_is_read() throws Exception {
    try (App _ = start(true)) {
      String update = "{\"update_id\":1,\"message\":{}}";

      assertThat(post("", update)).isEqualTo(401);
      assertThat(post("guessed", update)).isEqualTo(401);
      assertThat(post("guessed", "x".repeat(2 << 20))).isEqualTo(401);
      assertThat(post(secret(), "x".repeat(2 << 20))).isEqualTo(413);
      assertThat(post(secret(), update)).isEqualTo(200);
    }
  }

  @Test
  void r_06_what_cannot_be_read_is_taken_once_and_holds_nothing_up() throws Exception {
    try (App _ = start(true)) {
      assertThat(post(secret(), "no update")).isEqualTo(200);
      assertThat(post(secret(), "")).isEqualTo(200);
      assertThat(post(secret(), "{\"message\":{}}")).isEqualTo(200);
      assertThat(post(secret(), "[".repeat(5_000))).isEqualTo(200);
      assertThat(post(secret(), "{\"update_id\":1,\"message\":\"not a message\"}")).isEqualTo(200);
      telegram.userSends(OWNER, "/start");
      await().until(() -> !telegram.messagesIn(OWNER).isEmpty());
    }
  }

  @Test
  void r_01_an_update_that_was_not_answered_comes_again_and_is_handled_once() throws Exception {
    String again;
    try (App _ = start(true)) {
      telegram.userSends(OWNER, "/help");
      await().until(() -> telegram.messagesIn(OWNER).size() == 1);
      again = secret();
    }
    telegram.userSends(OWNER, "/topics");
    await().until(() -> telegram.unconfirmedUpdates().size() == 1);

    try (App _ = start(true)) {
      await().until(() -> telegram.messagesIn(OWNER).size() == 2);
      assertThat(secret()).isEqualTo(again);
    }
  }

  @Test
  void r_10_back_to_polling_the_webhook_is_removed_and_what_waits_is_kept() throws Exception {
    try (App _ = start(true)) {
      await().until(() -> !telegram.requests("setWebhook").isEmpty());
    }
    telegram.userSends(OWNER, "/help");

    try (App _ = start(false)) {
      await().until(() -> telegram.messagesIn(OWNER).size() == 1);
    }
    assertThat(telegram.requests("deleteWebhook"))
        .extracting(request -> request.text("drop_pending_updates"))
        .containsOnly("false");
  }

  @Test
  void r_11_a_webhook_that_telegram_refuses_is_asked_for_again() throws Exception {
    telegram.next("setWebhook", new Fault.HtmlPage(502, false));
    telegram.next("setWebhook", new Fault.Refusal(400, "Bad Request: bad webhook: no address"));
    try (App _ = start(true)) {
      telegram.userSends(OWNER, "/help");
      await().until(() -> telegram.messagesIn(OWNER).size() == 1);
    }
    assertThat(telegram.requests("setWebhook")).hasSize(3);
  }

  private URI hook() {
    return URI.create("http://127.0.0.1:" + port + "/telegram");
  }

  private String secret() {
    await().until(() -> !telegram.requests("setWebhook").isEmpty());
    return telegram.requests("setWebhook").getLast().text("secret_token");
  }

  private int post(String secret, String body) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(hook())
              .header("X-Telegram-Bot-Api-Secret-Token", secret)
              .POST(BodyPublishers.ofString(body))
              .build();
      return client.send(request, BodyHandlers.discarding()).statusCode();
    }
  }

  private App start(boolean webhook) throws Exception {
    Optional<URI> address = webhook ? Optional.of(hook()) : Optional.empty();
    return App.start(
        new Configuration(
            new Configuration.Telegram(
                Optional.of(new Secret(StrictBotApi.TOKEN)), telegram.url(), address),
            new Configuration.People(Configuration.Admission.OWNER, Set.of(OWNER)),
            new Configuration.Flow(
                new Configuration.Fetch(List.of(), Duration.ofMinutes(5)),
                Configuration.Extract.STANDARD,
                new Configuration.Feed(1, URI.create("https://t.me")),
                new Configuration.Delivery(Duration.ofDays(1), Configuration.ResendUnknown.ONCE)),
            new Configuration.Machine(
                folder.resolve("mujaz.db"),
                new Configuration.Web(
                    Optional.of(new Configuration.HostPort("127.0.0.1", port)), false),
                LogFormat.TEXT)),
        InstantSource.system());
  }
}
