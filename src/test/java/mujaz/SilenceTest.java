package mujaz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mujaz.botapi.Fault;
import mujaz.botapi.StrictBotApi;
import mujaz.botapi.TestClock;
import mujaz.ops.Configuration;
import mujaz.ops.LogFormat;
import mujaz.ops.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A poll that hangs while the process lives.
class SilenceTest {

  @TempDir Path folder;
  private final TestClock clock = new TestClock(Instant.parse("2026-03-01T09:00:00Z"));

  @Test
  void r_15_health_turns_bad_by_the_age_of_the_last_good_poll() throws Exception {
    try (StrictBotApi telegram = StrictBotApi.withoutFloodControl()) {
      try (App app = App.start(configuration(telegram.url()), clock)) {
        URI health = app.webChat().orElseThrow().resolve("/healthz");
        await().until(() -> ask(health).statusCode() == 200);
        telegram.always("getUpdates", new Fault.Silence(false));

        clock.advance(Duration.ofMinutes(2));
        assertThat(ask(health).body()).doesNotContain("Telegram");
        clock.advance(Duration.ofMinutes(2));
        assertThat(ask(health).statusCode()).isEqualTo(503);
        assertThat(ask(health).body()).contains("no answer from Telegram for minutes");
      }
    }
  }

  private static HttpResponse<String> ask(URI address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
  }

  private Configuration configuration(URI telegram) {
    return new Configuration(
        new Configuration.Telegram(Optional.of(new Secret(StrictBotApi.TOKEN)), telegram),
        new Configuration.People(Configuration.Admission.OWNER, Set.of()),
        new Configuration.Flow(
            new Configuration.Fetch(List.of(), Duration.ofMinutes(5)),
            Configuration.Extract.STANDARD,
            new Configuration.Feed(1, URI.create("https://t.me")),
            new Configuration.Delivery(Duration.ofDays(1), Configuration.ResendUnknown.ONCE)),
        new Configuration.Machine(
            folder.resolve("mujaz.db"),
            new Configuration.Web(Optional.of(new Configuration.HostPort("127.0.0.1", 0)), true),
            LogFormat.TEXT));
  }
}
