package mujaz.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mujaz.botapi.ApiRequest;
import mujaz.botapi.Fault;
import mujaz.botapi.StrictBotApi;
import org.junit.jupiter.api.Test;

/// How updates are asked for and confirmed, and what happens when that fails.
class TelegramPollerTest extends ReceivingStage {

  @Test
  void r_01_an_update_is_stored_before_it_is_confirmed() {
    List<List<Long>> unconfirmedWhenStored = new CopyOnWriteArrayList<>();
    inbox.beforeAdd(() -> unconfirmedWhenStored.add(api.unconfirmedUpdates()));
    long update = api.userSends(5, "/start");
    platform.start(bot, aside);

    await().until(() -> api.unconfirmedUpdates().isEmpty());
    assertThat(unconfirmedWhenStored).containsExactly(List.of(update));
    assertThat(inbox.numbers()).containsExactly(update);
  }

  @Test
  void r_03_numbers_that_restart_lower_are_taken() {
    api.userSends(5, "before the quiet week");
    platform.start(bot, aside);
    await().until(() -> bot.texts().size() == 1 && api.unconfirmedUpdates().isEmpty());

    api.restartUpdateIdsAt(17);
    api.userSends(5, "after it");
    await().until(() -> bot.texts().size() == 2 && api.unconfirmedUpdates().isEmpty());
    int polls = api.requests("getUpdates").size();
    api.userSends(5, "and on");
    await().until(() -> bot.texts().size() == 3);
    assertThat(api.requests("getUpdates").size() - polls).isLessThan(4);
  }

  @Test
  void r_04_r_05_a_store_that_fails_stops_nothing_and_confirms_nothing() {
    List<List<Long>> unconfirmed = new CopyOnWriteArrayList<>();
    inbox.beforeAdd(() -> unconfirmed.add(api.unconfirmedUpdates()));
    inbox.refuseToStore(6, new StackOverflowError());
    long update = api.userSends(5, "/start");
    platform.start(bot, aside);

    await().until(() -> bot.texts().size() == 1);
    assertThat(unconfirmed).hasSizeGreaterThanOrEqualTo(7).containsOnly(List.of(update));
    assertThat(pause.pauses()).hasSizeGreaterThanOrEqualTo(6);
  }

  @Test
  void r_08_polls_again_within_a_minute_after_a_long_failure() {
    api.always("getUpdates", new Fault.Hangup(false));
    platform.start(bot, aside);
    await().until(() -> pause.pauses().size() > 30);
    api.heal();
    api.userSends(5, "/start");

    await().until(() -> bot.texts().size() == 1);
    assertThat(pause.pauses()).allMatch(wait -> wait.compareTo(Duration.ofMinutes(1)) <= 0);
    assertThat(pause.pauses().stream().reduce(Duration.ZERO, Duration::plus))
        .isGreaterThan(Duration.ofMinutes(15));
    await().until(() -> platform.health().isReady());
  }

  @Test
  void r_09_a_conflict_is_told_once_and_waited_out() {
    api.always(
        "getUpdates", new Fault.Refusal(409, "Conflict: terminated by other getUpdates request"));
    try (CapturedLog log = new CapturedLog()) {
      platform.start(bot, aside);
      await().until(() -> pause.pauses().size() >= 5);

      assertThat(log.messages(Level.WARN))
          .filteredOn(message -> message.contains("another program"))
          .hasSize(1);
    }
    assertThat(platform.health().isReady()).isFalse();
    assertThat(platform.health().trouble()).startsWith("another program receives");
    api.heal();
    await().until(() -> platform.health().isReady());
  }

  @Test
  void r_10_a_webhook_is_removed_once_and_what_waits_is_kept() {
    api.setWebhook("https://example.org/hook");
    api.userSends(5, "/start");
    platform.start(bot, aside);

    await().until(() -> bot.texts().size() == 1);
    assertThat(api.requests("deleteWebhook"))
        .extracting(request -> request.text("drop_pending_updates"))
        .containsExactly("false");
  }

  @Test
  void r_11_a_webhook_that_cannot_be_removed_is_tried_again() {
    api.setWebhook("https://example.org/hook");
    api.next("deleteWebhook", new Fault.Hangup(false));
    api.next("deleteWebhook", new Fault.Refusal(500, "Internal Server Error"));
    api.next("deleteWebhook", new Fault.Refusal(429, "Too Many Requests", "{\"retry_after\":9}"));
    api.userSends(5, "/start");
    platform.start(bot, aside);

    await().until(() -> bot.texts().size() == 1);
    assertThat(api.requests("deleteWebhook")).hasSize(4);
    assertThat(pause.pauses()).contains(Duration.ofSeconds(9));
    await().until(() -> platform.health().isReady());
  }

  @Test
  void r_12_flood_control_is_waited_out_exactly() {
    api.next(
        "getUpdates",
        new Fault.Refusal(429, "Too Many Requests: retry after 437", "{\"retry_after\":437}"));
    api.userSends(5, "/start");
    platform.start(bot, aside);

    await().until(() -> bot.texts().size() == 1);
    assertThat(pause.pauses()).containsExactly(Duration.ofSeconds(437));
  }

  @Test
  void r_14_stops_within_seconds_in_the_middle_of_a_long_poll() {
    platform.start(bot, aside);
    await().until(() -> api.requests("getUpdates").size() >= 2);

    long start = System.nanoTime();
    platform.close();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().startsWith("OkHttp http") && !thread.isDaemon());
  }

  @Test
  void r_18_each_poll_says_which_kinds_it_wants() {
    api.userSends(5, "/start");
    platform.start(bot, aside);
    await().until(() -> api.requests("getUpdates").size() >= 2);

    assertThat(api.requests("getUpdates"))
        .extracting(request -> request.text("allowed_updates"))
        .containsOnly("[\"message\",\"channel_post\",\"callback_query\",\"my_chat_member\"]");
  }

  @Test
  void a_refused_token_ends_polling_with_one_clear_sentence() {
    platform = platform("7000000001:AAHotherOTHERotherOTHERotherOTHERothe");
    try (CapturedLog log = new CapturedLog()) {
      platform.start(bot, aside);
      await().until(() -> !platform.health().trouble().isEmpty());

      assertThat(log.messages(Level.WARN))
          .containsExactly("Telegram refuses the token: check telegram.token (from @BotFather)");
    }
    assertThat(platform.health().isReady()).isFalse();
    assertThat(pause.pauses()).isEmpty();
  }

  @Test
  void s_45_the_token_is_in_no_log_however_polling_fails() {
    api.next("getUpdates", new Fault.Hangup(false));
    api.next("getUpdates", new Fault.HtmlPage(502, false));
    api.next("getUpdates", new Fault.Refusal(404, "Not Found"));
    api.next("getUpdates", new Fault.CutAnswer());
    inbox.refuseToStore(1, new StackOverflowError("/bot" + "…"));
    api.userSends(5, "poison");
    api.userSends(5, "/start");
    try (CapturedLog log = new CapturedLog()) {
      platform.start(bot, aside);
      await().until(() -> bot.texts().size() == 1);
      platform.close();

      assertThat(log.everything()).isNotEmpty().doesNotContain(StrictBotApi.TOKEN.substring(11));
    }
  }

  @Test
  void requests_are_numbered_on_from_the_last_update() {
    long update = api.userSends(5, "/start");
    platform.start(bot, aside);
    await().until(() -> api.requests("getUpdates").size() >= 2);

    assertThat(api.requests("getUpdates"))
        .extracting(TelegramPollerTest::offset)
        .startsWith("", "" + (update + 1));
  }

  private static String offset(ApiRequest request) {
    return request.text("offset");
  }
}
