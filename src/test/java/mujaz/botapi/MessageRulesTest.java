package mujaz.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageRulesTest {

  private static final String KEYBOARD =
      "{'inline_keyboard':[[{'text':'Go','callback_data':'abc'},{'text':'Read','url':'https://example.org'}]]}";

  private final TestClock clock = new TestClock(Instant.parse("2026-11-22T08:00:00Z"));
  private final StrictBotApi api = StrictBotApi.start(clock);
  private final ApiCaller bot = ApiCaller.of(api);

  @BeforeEach
  void open_a_chat() {
    api.privateChat(5, "ar");
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void a_message_is_edited_in_place_and_only_when_it_changes() {
    bot.send(5, "one");

    assertThat(ok(edit("two"))).isTrue();
    assertThat(reason(edit("two"))).startsWith("Bad Request: message is not modified");
    assertThat(api.messagesIn(5)).extracting(ChatMessage::text).containsExactly("two");
    assertThat(reason(bot.call("editMessageText", "{'chat_id':5,'message_id':9,'text':'x'}")))
        .isEqualTo("Bad Request: message to edit not found");
  }

  @Test
  void a_keyboard_is_replaced_alone() {
    bot.call("sendMessage", "{'chat_id':5,'text':'x','reply_markup':" + KEYBOARD + "}");
    assertThat(api.messagesIn(5).getFirst().buttons()).containsExactly("Go", "Read");

    assertThat(ok(bot.call("editMessageReplyMarkup", "{'chat_id':5,'message_id':1}"))).isTrue();
    assertThat(api.messagesIn(5).getFirst().buttons()).isEmpty();
  }

  @Test
  void a_message_is_deleted_within_two_days() {
    bot.send(5, "one");
    bot.send(5, "two");

    assertThat(ok(bot.call("deleteMessage", "{'chat_id':5,'message_id':1}"))).isTrue();
    assertThat(reason(bot.call("deleteMessage", "{'chat_id':5,'message_id':1}")))
        .isEqualTo("Bad Request: message to delete not found");
    clock.advance(Duration.ofHours(49));
    assertThat(reason(bot.call("deleteMessage", "{'chat_id':5,'message_id':2}")))
        .isEqualTo("Bad Request: message can't be deleted for everyone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'text':'x','callback_data':'%s'} | BUTTON_DATA_INVALID",
        "{'text':'x','callback_data':''} | BUTTON_DATA_INVALID",
        "{'text':'x','url':'http://localhost/a'} | inline keyboard button URL 'http://localhost/a'"
            + " is invalid: Wrong HTTP URL",
        "{'text':'','callback_data':'a'} | can't parse inline keyboard button: Text buttons are"
            + " unallowed in the inline keyboard",
        "{'text':'x'} | can't parse inline keyboard button: exactly one action field is needed",
        "{'text':'x','callback_data':'a','style':'pink'} | invalid button style specified",
      })
  void refuses_a_wrong_button(String button, String reason) {
    String body = "{'chat_id':5,'text':'x','reply_markup':{'inline_keyboard':[[" + button + "]]}}";

    assertThat(reason(bot.call("sendMessage", body.formatted("ا".repeat(33)))))
        .isEqualTo("Bad Request: " + reason);
  }

  @Test
  void a_press_is_answered_within_150_seconds_and_once() {
    bot.call("sendMessage", "{'chat_id':5,'text':'x','reply_markup':" + KEYBOARD + "}");
    ChatMessage message = api.messagesIn(5).getFirst();
    String early = api.userPresses(message, "Go");
    String late = api.userPresses(message, "Go");

    assertThat(reason(answer(early, "a".repeat(201)))).isEqualTo("Bad Request: MESSAGE_TOO_LONG");
    early = api.userPresses(message, "Go");
    assertThat(ok(answer(early, "done"))).isTrue();
    assertThat(reason(answer(early, "done"))).startsWith("Bad Request: query is too old");
    clock.advance(Duration.ofSeconds(151));
    assertThat(reason(answer(late, ""))).startsWith("Bad Request: query is too old");
    assertThat(api.callbackAnswers()).containsExactly(new CallbackAnswer(early, "done", false));
  }

  @Test
  void commands_have_a_name_and_a_description() {
    assertThat(
            ok(
                bot.call(
                    "setMyCommands",
                    "{'commands':[{'command':'start','description':'ابدأ'}],'language_code':'ar'}")))
        .isTrue();
    assertThat(api.commands().get(0).path("command").asText()).isEqualTo("start");
    assertThat(
            reason(
                bot.call("setMyCommands", "{'commands':[{'command':'Start','description':'x'}]}")))
        .isEqualTo("Bad Request: BOT_COMMAND_INVALID");
    assertThat(
            reason(
                bot.call("setMyCommands", "{'commands':[{'command':'start','description':''}]}")))
        .isEqualTo("Bad Request: BOT_COMMAND_DESCRIPTION_INVALID");
  }

  @Test
  void a_chat_action_is_one_of_a_few() {
    assertThat(ok(bot.call("sendChatAction", "{'chat_id':5,'action':'typing'}"))).isTrue();
    assertThat(reason(bot.call("sendChatAction", "{'chat_id':5,'action':'thinking'}")))
        .isEqualTo("Bad Request: wrong parameter action in request");
  }

  private JsonNode edit(String text) {
    return bot.call("editMessageText", "{'chat_id':5,'message_id':1,'text':'" + text + "'}");
  }

  private JsonNode answer(String query, String text) {
    return bot.call(
        "answerCallbackQuery", "{'callback_query_id':'" + query + "','text':'" + text + "'}");
  }

  private static boolean ok(JsonNode answer) {
    return answer.path("ok").asBoolean();
  }

  private static String reason(JsonNode answer) {
    return answer.path("description").asText();
  }
}
