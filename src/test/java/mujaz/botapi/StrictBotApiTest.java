package mujaz.botapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictBotApiTest {

  private static final String SEND = "{\"chat_id\":5,\"text\":\"x\"}";

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
  void a_wrong_token_is_unauthorized() {
    JsonNode answer = new ApiCaller(api.url(), "7000000001:other").call("getMe", "{}");

    assertThat(answer.path("error_code").asInt()).isEqualTo(401);
    assertThat(answer.path("description").asText()).isEqualTo("Unauthorized");
  }

  @Test
  void a_token_of_the_wrong_shape_is_not_found() {
    assertThat(new ApiCaller(api.url(), "hello").call("getMe", "{}").path("error_code").asInt())
        .isEqualTo(404);
  }

  @Test
  void an_unknown_method_is_not_found_and_a_violation() {
    assertThat(bot.call("sendHologram", "{}").path("error_code").asInt()).isEqualTo(404);
    assertThat(api.violations()).containsExactly("no method sendHologram");
  }

  @Test
  void the_case_of_a_method_does_not_matter() {
    assertThat(bot.call("GETME", "{}").path("ok").asBoolean()).isTrue();
    assertThat(api.requests("getMe")).hasSize(1);
  }

  @Test
  void an_unknown_parameter_is_refused_and_a_violation() {
    JsonNode answer =
        bot.call("sendMessage", "{'chat_id':5,'text':'x','disable_web_page_preview':true}");

    assertThat(answer.path("error_code").asInt()).isEqualTo(400);
    assertThat(api.violations())
        .containsExactly("sendMessage has no parameter disable_web_page_preview");
    assertThat(api.messagesIn(5)).isEmpty();
  }

  @Test
  void a_missing_parameter_is_refused_and_a_violation() {
    assertThat(bot.call("sendMessage", "{'chat_id':5}").path("error_code").asInt()).isEqualTo(400);
    assertThat(api.violations()).containsExactly("sendMessage needs the parameter text");
  }

  @Test
  void a_violation_that_nobody_looks_at_fails_the_close() {
    StrictBotApi other = StrictBotApi.withoutFloodControl();
    ApiCaller.of(other).call("getChat", "{}");

    assertThatThrownBy(other::close).isInstanceOf(AssertionError.class);
  }

  @Test
  void a_form_body_is_read_like_json() {
    bot.form("sendMessage", "chat_id=5&text=%D8%AE%D8%A8%D8%B1+%3Cb%3Ex%3C%2Fb%3E&parse_mode=HTML");

    assertThat(api.messagesIn(5).getFirst().text()).isEqualTo("خبر x");
  }

  @Test
  void every_request_is_logged() {
    bot.send(5, "x");

    assertThat(api.requests("sendMessage").getFirst().text("text")).isEqualTo("x");
  }

  @Test
  void the_table_of_methods_agrees_with_the_published_reference() {
    PublishedApi published = published();

    for (String method : MethodTable.methods()) {
      assertThat(MethodTable.parametersOf(method))
          .allSatisfy(name -> assertThat(published.hasParameter(method, name)).isTrue());
    }
  }

  @Test
  void values_are_held_against_the_published_reference() {
    published();

    bot.call("sendMessage", "{'chat_id':5,'text':'x','disable_notification':'sure'}");
    bot.call("sendMessage", "{'chat_id':5,'text':'x','link_preview_options':{'off':true}}");
    bot.call("sendMessage", "{'chat_id':5,'text':'x','reply_markup':{'inline_keyboard':[{}]}}");

    assertThat(api.violations())
        .containsExactly(
            "sendMessage: the value of disable_notification has another type",
            "sendMessage: the value of link_preview_options has another type",
            "sendMessage: the value of reply_markup has another type");
  }

  private static PublishedApi published() {
    Optional<PublishedApi> published = PublishedApi.find();
    Assumptions.assumeTrue(published.isPresent(), "no copy of the published reference here");
    return published.orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_hangup_leaves_it_open_whether_the_message_was_sent(boolean accepted) {
    api.next("sendMessage", new Fault.Hangup(accepted));

    assertThatThrownBy(() -> bot.raw("sendMessage", "application/json", SEND))
        .isInstanceOf(IOException.class);
    assertThat(api.messagesIn(5)).hasSize(accepted ? 1 : 0);
  }

  @Test
  void a_front_proxy_answers_with_a_page() throws IOException {
    api.next("sendMessage", new Fault.HtmlPage(502, false));

    HttpResponse<String> answer = bot.raw("sendMessage", "application/json", SEND);
    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.body()).startsWith("<html>");
    assertThat(api.messagesIn(5)).isEmpty();
  }

  @Test
  void a_success_can_be_of_another_shape_or_cut() throws IOException {
    api.next("sendMessage", new Fault.WrongResult());
    api.next("sendMessage", new Fault.CutAnswer());

    assertThat(bot.call("sendMessage", SEND).path("result").isTextual()).isTrue();
    assertThat(bot.raw("sendMessage", "application/json", SEND).body()).doesNotEndWith("}");
    assertThat(api.messagesIn(5)).hasSize(2);
  }

  @Test
  void a_refusal_is_scripted_until_healed() {
    api.always("getUpdates", new Fault.Refusal(429, "Too Many Requests: x", "{\"retry_after\":9}"));

    assertThat(bot.call("getUpdates", "{}").at("/parameters/retry_after").asInt()).isEqualTo(9);
    assertThat(bot.call("getUpdates", "{}").path("error_code").asInt()).isEqualTo(429);
    api.heal();
    assertThat(bot.call("getUpdates", "{}").path("ok").asBoolean()).isTrue();
  }

  @Test
  void an_answer_can_be_late() {
    api.next("getMe", new Fault.Delay(Duration.ofMillis(50)));

    long start = System.nanoTime();
    assertThat(bot.call("getMe", "{}").at("/result/is_bot").asBoolean()).isTrue();
    assertThat(System.nanoTime() - start).isGreaterThan(Duration.ofMillis(50).toNanos());
  }
}
