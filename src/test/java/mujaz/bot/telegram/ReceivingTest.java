package mujaz.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import mujaz.bot.Incoming;
import mujaz.botapi.ChatRoom;
import mujaz.botapi.Fault;
import mujaz.botapi.StrictBotApi;
import org.junit.jupiter.api.Test;

/// What becomes of an update, whatever it is.
class ReceivingTest extends ReceivingStage {

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

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
