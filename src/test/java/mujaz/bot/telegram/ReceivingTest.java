package mujaz.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mujaz.bot.Incoming;
import mujaz.botapi.ApiRequest;
import mujaz.botapi.ChatRoom;
import mujaz.botapi.Fault;
import mujaz.botapi.StrictBotApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceivingTest {

  private final StrictBotApi api = StrictBotApi.withoutFloodControl();
  private final MemoryInbox inbox = new MemoryInbox();
  private final RecordedBot bot = new RecordedBot();
  private final RecordedPause pause = new RecordedPause();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final UpdateWatch aside = (number, reason) -> told.add(number + " " + reason);
  private TelegramPlatform platform = platform(StrictBotApi.TOKEN);

  @BeforeEach
  void open_a_chat() {
    api.privateChat(5, "ar");
  }

  @AfterEach
  void close() {
    platform.close();
    api.close();
  }

  private TelegramPlatform platform(String token) {
    return new TelegramPlatform(
        new TelegramAccess(api.url(), new BotToken(token)),
        inbox,
        InstantSource.system(),
        new Timing(Duration.ofSeconds(2), Duration.ofSeconds(20), pause));
  }

  @Test
  void hands_on_what_is_said_in_order() {
    platform.start(bot, aside);
    for (int i = 0; i < 5; i++) {
      api.userSends(5, "text " + i);
    }

    await().until(() -> bot.texts().size() == 5);
    assertThat(bot.texts()).containsExactly("text 0", "text 1", "text 2", "text 3", "text 4");
    assertThat(platform.health().isReady()).isTrue();
  }

  @Test
  void s_32_our_own_name_is_taken_off_a_command_and_another_bots_command_is_left() {
    platform.start(bot, aside);
    api.userSends(5, "/latest@mujaz_test_bot city");
    api.userSends(5, "/latest@another_bot city");
    api.userSends(5, "/LIST@Mujaz_Test_Bot");
    api.userSends(5, "over");

    await().until(() -> bot.texts().contains("over"));
    assertThat(bot.texts()).containsExactly("/latest city", "/list", "over");
    assertThat(api.requests("getMe")).hasSize(1);
  }

  @Test
  void r_06_a_command_with_a_name_waits_until_telegram_says_ours() {
    for (int i = 0; i < 2; i++) {
      api.next("getMe", new Fault.Hangup(false));
      api.next("getMe", new Fault.HtmlPage(502, false));
      api.next("getMe", new Fault.Refusal(404, "Not Found"));
    }
    platform.start(bot, aside);
    api.userSends(5, "/latest@mujaz_test_bot city");
    api.userSends(5, "/list@mujaz_test_bot");

    await().until(() -> bot.texts().size() == 2);
    assertThat(bot.texts()).containsExactly("/latest city", "/list");
    assertThat(api.requests("getMe")).hasSize(7);
    assertThat(pause.pauses()).hasSizeGreaterThanOrEqualTo(6);
  }

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
  void r_02_an_update_that_comes_twice_is_handled_once() {
    api.userSends(5, "/start");
    api.next("getUpdates", new Fault.CutAnswer());
    platform.start(bot, aside);
    await().until(() -> bot.texts().size() == 1);
    platform.close();
    api.restartUpdateIdsAt(inbox.numbers().getFirst());
    api.userSends(5, "/start");
    api.userSends(5, "/help");

    platform = platform(StrictBotApi.TOKEN);
    platform.start(bot, aside);
    await().until(() -> bot.texts().size() == 2);
    assertThat(bot.texts()).containsExactly("/start", "/help");
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
  void r_06_an_update_that_cannot_be_read_is_set_aside_and_the_others_go_on() {
    api.userSends(5, "one");
    long junk = api.queueUpdate("message", TextNode.valueOf("not a message"));
    api.userSends(5, "poison");
    api.userSends(5, "two");
    platform.start(bot, aside);

    await().until(() -> bot.texts().size() == 2 && api.unconfirmedUpdates().isEmpty());
    assertThat(bot.texts()).containsExactly("one", "two");
    await().until(() -> inbox.setAside().size() == 2);
    assertThat(inbox.setAside()).containsKey(junk).containsValue("IllegalStateException");
    await().until(() -> told.size() == 2);
    assertThat(told).anyMatch(notice -> notice.startsWith(junk + " not an update"));
  }

  @Test
  void r_07_unknown_kinds_and_contents_are_no_obstacle() {
    api.queueUpdate("telepathy", json("{'from':{'id':5}}"));
    api.queueUpdate(
        "message",
        json(
            "{'message_id':1,'date':1,'chat':{'id':5,'type':'private'},"
                + "'from':{'id':5,'is_bot':false,'first_name':'x'},'text':'/start',"
                + "'forward_origin':{'type':'hologram'},'reply_to_message':{'rich':7},'new_field':{'a':[]}}"));
    api.queueUpdate(
        "my_chat_member",
        json(
            "{'date':1,'chat':{'id':5,'type':'private'},"
                + "'from':{'id':5,'is_bot':false,'first_name':'x'},"
                + "'old_chat_member':{'status':'ghost'},'new_chat_member':{'status':'ghost'}}"));
    api.userSends(5, "last");
    platform.start(bot, aside);

    await().until(() -> bot.texts().contains("last"));
    assertThat(bot.texts()).containsExactly("/start", "last");
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
  void r_16_a_press_is_answered_even_when_its_message_is_gone() {
    api.queueUpdate(
        "callback_query",
        json(
            "{'id':'77','from':{'id':5,'is_bot':false,'first_name':'x','language_code':'ar'},"
                + "'chat_instance':'1','data':'token','message':{'message_id':3,'date':0,"
                + "'chat':{'id':5,'type':'private'}}}"));
    platform.start(bot, aside);

    await().until(() -> api.requests("answerCallbackQuery").size() == 1);
    assertThat(api.requests("answerCallbackQuery").getFirst().text("text")).isEqualTo("تم");
    assertThat(bot.incoming())
        .singleElement()
        .isInstanceOfSatisfying(
            Incoming.Pressed.class, pressed -> assertThat(pressed.message()).isEmpty());
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
  void r_33_a_block_and_its_end_are_told() {
    platform.start(bot, aside);
    await().until(() -> api.requests("getUpdates").size() >= 2);
    api.changeStanding(5, 5, ChatRoom.Standing.BLOCKED);
    api.changeStanding(5, 5, ChatRoom.Standing.MEMBER);

    await().until(() -> bot.incoming().size() == 2);
    assertThat(bot.incoming())
        .extracting(event -> ((Incoming.MembershipChanged) event).mayPost())
        .containsExactly(false, true);
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
        .extracting(ReceivingTest::offset)
        .startsWith("", "" + (update + 1));
  }

  private static String offset(ApiRequest request) {
    return request.text("offset");
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
