package mujaz.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatRulesTest {

  private final StrictBotApi api = StrictBotApi.withoutFloodControl();
  private final ApiCaller bot = ApiCaller.of(api);

  @AfterEach
  void close() {
    api.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BLOCKED | 403 | Forbidden: bot was blocked by the user",
        "DEACTIVATED | 403 | Forbidden: user is deactivated",
        "NOT_STARTED | 403 | Forbidden: bot can't initiate conversation with a user",
      })
  void a_person_can_be_out_of_reach(ChatRoom.Standing standing, int code, String reason) {
    api.privateChat(5, "en").setStanding(standing);

    assertRefused(bot.send(5, "x"), code, reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KICKED | 403 | Forbidden: bot was kicked from the supergroup chat",
        "LEFT | 403 | Forbidden: bot is not a member of the supergroup chat",
        "CHAT_DELETED | 403 | Forbidden: the group chat was deleted",
        "MUTED | 400 | Bad Request: not enough rights to send text messages to the chat",
      })
  void a_group_can_be_closed_to_the_bot(ChatRoom.Standing standing, int code, String reason) {
    api.supergroup(-1005).setStanding(standing);

    assertRefused(bot.send(-1005, "x"), code, reason);
  }

  @Test
  void a_plain_member_cannot_post_in_a_channel() {
    ChatRoom channel = api.channel(-1006);
    assertThat(bot.send(-1006, "x").path("ok").asBoolean()).isTrue();

    channel.setStanding(ChatRoom.Standing.MEMBER);
    assertRefused(
        bot.send(-1006, "x"), 400, "Bad Request: need administrator rights in the channel chat");
  }

  @Test
  void an_unknown_chat_is_not_found() {
    assertRefused(bot.send(404, "x"), 400, "Bad Request: chat not found");
  }

  @Test
  void a_topic_must_exist_and_be_open() {
    ChatRoom forum = api.supergroup(-1005);
    forum.openTopic(7);
    String inTopic = "{'chat_id':-1005,'text':'x','message_thread_id':7}";

    JsonNode sent = bot.call("sendMessage", inTopic).path("result");
    assertThat(sent.path("message_thread_id").asInt()).isEqualTo(7);
    assertThat(sent.path("is_topic_message").asBoolean()).isTrue();

    forum.closeTopic(7);
    assertRefused(bot.call("sendMessage", inTopic), 400, "Bad Request: TOPIC_CLOSED");
    forum.deleteTopic(7);
    assertRefused(bot.call("sendMessage", inTopic), 400, "Bad Request: message thread not found");
  }

  @Test
  void an_upgraded_group_names_its_new_id() {
    api.group(-5);
    api.upgrade(-5, -1005);

    JsonNode refusal = bot.send(-5, "x");
    assertRefused(refusal, 400, "Bad Request: group chat was upgraded to a supergroup chat");
    assertThat(refusal.at("/parameters/migrate_to_chat_id").asLong()).isEqualTo(-1005);
    assertThat(bot.send(-1005, "x").path("ok").asBoolean()).isTrue();
  }

  @Test
  void members_are_told_with_their_rank() {
    api.privateChat(5, "en");
    api.supergroup(-1005).setMember(5, "administrator");

    JsonNode member = bot.call("getChatMember", "{'chat_id':-1005,'user_id':5}").path("result");
    assertThat(member.path("status").asText()).isEqualTo("administrator");
    assertThat(member.at("/user/id").asLong()).isEqualTo(5);
    assertRefused(
        bot.call("getChatMember", "{'chat_id':-1005,'user_id':6}"),
        400,
        "Bad Request: user not found");
    assertThat(bot.call("getChat", "{'chat_id':-1005}").at("/result/type").asText())
        .isEqualTo("supergroup");
  }

  @Test
  void ids_of_52_bits_are_kept() {
    long id = (1L << 52) - 7;
    api.privateChat(id, "en");

    assertThat(bot.send(id, "x").at("/result/chat/id").asLong()).isEqualTo(id);
  }

  private static void assertRefused(JsonNode answer, int code, String reason) {
    assertThat(answer.path("ok").asBoolean(true)).isFalse();
    assertThat(answer.path("error_code").asInt()).isEqualTo(code);
    assertThat(answer.path("description").asText()).isEqualTo(reason);
  }
}
