package mujaz.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import mujaz.botapi.Fault;
import mujaz.botapi.StrictBotApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookWatchTest {

  private final StrictBotApi api = StrictBotApi.withoutFloodControl();
  private final MemoryInbox inbox = new MemoryInbox();
  private final Semaphore rounds = new Semaphore(3);

  /// Nobody listens there.
  private final TelegramPlatform platform =
      new TelegramPlatform(
          new TelegramAccess(
              api.url(),
              new BotToken(StrictBotApi.TOKEN),
              Optional.of(URI.create("http://127.0.0.1:9/telegram"))),
          inbox,
          InstantSource.system(),
          new Timing(Duration.ofSeconds(2), Duration.ofSeconds(20), time -> rounds.acquire()));

  @BeforeEach
  void start() {
    api.privateChat(5, "ar");
    platform.start(new RecordedBot(), (number, reason) -> {});
    await().until(() -> !api.requests("setWebhook").isEmpty());
  }

  @AfterEach
  void close() {
    platform.close();
    api.close();
  }

  @Test
  void r_15_deliveries_that_fail_are_a_trouble_until_they_succeed() {
    await().until(() -> platform.health().isReady());
    api.userSends(5, "/start");

    // The watch may look before Telegram has tried to deliver: it looks until it is told.
    await()
        .until(() -> {
          rounds.release(1);
          return platform.health().trouble().contains("cannot deliver updates");
        });
    assertThat(platform.health().isReady()).isFalse();
  }

  @Test
  void r_15_no_answer_from_telegram_is_a_trouble_and_is_told_once() {
    api.always("getWebhookInfo", new Fault.Hangup(false));
    try (CapturedLog log = new CapturedLog()) {
      rounds.release(5);
      await().until(() -> api.requests("getWebhookInfo").size() > 4);
      await().until(() -> platform.health().trouble().equals("Telegram cannot be reached"));
      assertThat(log.messages(Level.WARN)).hasSize(1);
    }
    api.heal();
    rounds.release(3);
    await().until(() -> platform.health().isReady());
  }

  @Test
  void r_10_a_webhook_that_another_program_set_is_set_back() {
    api.setWebhook("https://example.org/hook");
    rounds.release(4);

    await().until(() -> api.requests("setWebhook").size() == 2);
  }

  @Test
  void r_06_a_delivery_that_can_be_no_update_is_left_out() {
    for (String body : List.of("", "no update", "{}", "{\"update_id\":\"seven\"}", "[1]")) {
      platform.take(body.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(inbox.numbers()).isEmpty();
  }

  @Test
  void what_comes_after_the_end_is_not_called_received() {
    platform.close();

    assertThatThrownBy(() -> platform.take(new byte[0])).hasMessage("nothing is received now");
  }

  @Test
  void r_05_an_update_that_cannot_be_stored_is_not_taken() {
    inbox.refuseToStore(1, new StackOverflowError());
    byte[] update = "{\"update_id\":7}".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> platform.take(update)).isInstanceOf(StackOverflowError.class);
    platform.take(update);
    assertThat(inbox.numbers()).containsExactly(7L);
  }
}
