package mujaz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mujaz.botapi.StrictBotApi;
import mujaz.ops.Configuration;
import mujaz.ops.LogFormat;
import mujaz.ops.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// A token that is well formed, and that Telegram refuses.
class RefusedTokenTest {

  private static final String REFUSED = "7000000002:AAHotherOTHERotherOTHERotherOTHERot_-x";
  private static final String SENTENCE =
      "Telegram refuses the token: check telegram.token (from @BotFather)";

  @TempDir Path folder;
  private final Logger logger = (Logger) LoggerFactory.getLogger("mujaz");
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private StrictBotApi telegram;

  @BeforeEach
  void open() {
    telegram = StrictBotApi.withoutFloodControl();
    logger.setLevel(Level.INFO);
    logger.addAppender(logged);
    logged.start();
  }

  @AfterEach
  void close() {
    logger.detachAppender(logged);
    logger.setLevel(null);
    telegram.close();
  }

  @Test
  void the_bot_runs_on_where_it_can_and_says_once_what_is_wrong() throws Exception {
    try (App app = App.start(configuration(), InstantSource.system())) {
      URI web = app.webChat().orElseThrow();
      await().until(() -> ask(web.resolve("/healthz")).statusCode() == 503);

      assertThat(ask(web.resolve("/healthz")).body()).contains(SENTENCE);
      assertThat(ask(web).statusCode()).isEqualTo(200);
      assertThat(List.copyOf(logged.list))
          .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
          .singleElement()
          .satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.ERROR);
            assertThat(event.getFormattedMessage()).isEqualTo(SENTENCE);
            assertThat(event.getThrowableProxy()).isNull();
          });
    }
  }

  private static HttpResponse<String> ask(URI address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
  }

  private Configuration configuration() {
    return new Configuration(
        new Configuration.Telegram(Optional.of(new Secret(REFUSED)), telegram.url()),
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
