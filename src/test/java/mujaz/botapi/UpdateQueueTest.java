package mujaz.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpdateQueueTest {

  private final StrictBotApi api = StrictBotApi.withoutFloodControl();
  private final ApiCaller bot = ApiCaller.of(api);

  @BeforeEach
  void open_a_chat() {
    api.privateChat(5, "en");
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void an_update_comes_again_until_a_larger_offset_confirms_it() {
    long first = api.userSends(5, "one");
    long second = api.userSends(5, "two");

    assertThat(poll("{}")).containsExactly(first, second);
    assertThat(poll("{}")).containsExactly(first, second);
    assertThat(poll("{'offset':" + second + "}")).containsExactly(second);
    assertThat(poll("{'offset':" + (second + 1) + "}")).isEmpty();
    assertThat(api.unconfirmedUpdates()).isEmpty();
  }

  @Test
  void limit_bounds_an_answer() {
    long first = api.userSends(5, "one");
    api.userSends(5, "two");

    assertThat(poll("{'limit':1}")).containsExactly(first);
  }

  @Test
  void a_negative_offset_forgets_the_rest() {
    api.userSends(5, "one");
    long second = api.userSends(5, "two");

    assertThat(poll("{'offset':-1}")).containsExactly(second);
    assertThat(poll("{}")).containsExactly(second);
  }

  @Test
  void an_offset_far_outside_is_ignored() {
    api.restartUpdateIdsAt(900_000_000);
    long old = api.userSends(5, "before the quiet week");
    poll("{'offset':" + (old + 1) + "}");
    api.restartUpdateIdsAt(17);
    long young = api.userSends(5, "after it");

    assertThat(young).isEqualTo(17);
    assertThat(poll("{'offset':" + (old + 1) + "}")).containsExactly(17L);
  }

  @Test
  void a_long_poll_returns_when_an_update_comes() {
    CompletableFuture<List<Long>> waiting = poll("{'timeout':50}", 1);

    long update = api.userSends(5, "one");
    assertThat(waiting).succeedsWithin(5, TimeUnit.SECONDS).isEqualTo(List.of(update));
  }

  @Test
  void a_second_poll_ends_the_first() {
    CompletableFuture<JsonNode> first =
        CompletableFuture.supplyAsync(
            () -> bot.call("getUpdates", "{'timeout':50}"),
            Executors.newVirtualThreadPerTaskExecutor());
    Awaitility.await().until(() -> api.requests("getUpdates").size() == 1);

    Awaitility.await()
        .until(() -> {
          bot.call("getUpdates", "{}");
          return first.isDone();
        });
    assertThat(first.join().path("error_code").asInt()).isEqualTo(409);
    assertThat(first.join().path("description").asText())
        .startsWith("Conflict: terminated by other getUpdates request");
  }

  @Test
  void a_webhook_excludes_polling() {
    api.setWebhook("https://example.org/hook");
    api.userSends(5, "one");

    JsonNode refusal = bot.call("getUpdates", "{}");
    assertThat(refusal.path("error_code").asInt()).isEqualTo(409);
    assertThat(refusal.path("description").asText())
        .startsWith("Conflict: can't use getUpdates method while webhook is active");
    assertThat(bot.call("getWebhookInfo", "{}").at("/result/url").asText()).isNotEmpty();
    bot.call("deleteWebhook", "{}");
    assertThat(poll("{}")).hasSize(1);
  }

  @Test
  void deleting_a_webhook_can_drop_what_waits() {
    api.userSends(5, "one");

    bot.call("deleteWebhook", "{'drop_pending_updates':true}");
    assertThat(poll("{}")).isEmpty();
  }

  @Test
  void only_wanted_kinds_are_queued_and_the_list_stays() {
    assertThat(api.queueUpdate("chat_member", JsonNodeFactory.instance.objectNode())).isZero();
    poll("{'allowed_updates':['my_chat_member']}");
    poll("{}");

    assertThat(api.userSends(5, "one")).isZero();
    long told = api.changeStanding(5, 5, ChatRoom.Standing.BLOCKED);
    assertThat(poll("{}")).containsExactly(told);
    poll("{'allowed_updates':[]}");
    assertThat(api.userSends(5, "two")).isPositive();
  }

  @Test
  void a_command_carries_its_entity() {
    api.userSends(5, "/latest war");

    JsonNode message = bot.call("getUpdates", "{}").at("/result/0/message");
    assertThat(message.at("/entities/0/type").asText()).isEqualTo("bot_command");
    assertThat(message.at("/entities/0/length").asInt()).isEqualTo(7);
    assertThat(message.at("/from/id").asLong()).isEqualTo(5);
  }

  @Test
  void a_channel_post_has_no_author() {
    api.channel(-1006);
    api.userSends(-1006, "news");

    JsonNode update = bot.call("getUpdates", "{}").at("/result/0");
    assertThat(update.at("/channel_post/sender_chat/id").asLong()).isEqualTo(-1006);
    assertThat(update.at("/channel_post").has("from")).isFalse();
  }

  @Test
  void a_press_on_a_deleted_message_shows_it_as_inaccessible() {
    bot.call(
        "sendMessage",
        "{'chat_id':5,'text':'x','reply_markup':{'inline_keyboard':[[{'text':'Go','callback_data':'a'}]]}}");
    ChatMessage message = api.messagesIn(5).getFirst();
    bot.call("deleteMessage", "{'chat_id':5,'message_id':1}");
    api.userPresses(message, "Go");

    JsonNode query = bot.call("getUpdates", "{}").at("/result/0/callback_query");
    assertThat(query.path("data").asText()).isEqualTo("a");
    assertThat(query.at("/message/date").asLong(-1)).isZero();
  }

  private List<Long> poll(String params) {
    return bot.call("getUpdates", params)
        .path("result")
        .valueStream()
        .map(update -> update.path("update_id").asLong())
        .toList();
  }

  private CompletableFuture<List<Long>> poll(String params, int requests) {
    CompletableFuture<List<Long>> answer =
        CompletableFuture.supplyAsync(
            () -> poll(params), Executors.newVirtualThreadPerTaskExecutor());
    Awaitility.await().until(() -> api.requests("getUpdates").size() == requests);
    return answer;
  }
}
