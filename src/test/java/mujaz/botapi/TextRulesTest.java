package mujaz.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TextRulesTest {

  private final StrictBotApi api = StrictBotApi.withoutFloodControl();
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
  void embeddings_and_separators_vanish_and_isolates_stay() {
    bot.send(5, "\u202Bأ\u202C\u2028ب\r\u2068x\u2069\u200F.\u0007z");

    assertThat(textOfTheMessage()).isEqualTo("أب\u2068x\u2069\u200F. z");
  }

  @Test
  void a_run_of_direction_marks_partly_becomes_zwnj() {
    bot.send(5, "a\u200F\u200F\u200Eb");

    assertThat(textOfTheMessage()).isEqualTo("a\u200C\u200C\u200Eb");
  }

  @Test
  void a_text_of_invisible_characters_is_empty() {
    assertThat(reason(bot.send(5, "\u200F\uFEFF\u00A0 <b> </b>")))
        .isEqualTo("Bad Request: message text is empty");
  }

  @Test
  void length_is_counted_after_parsing() {
    String link = "<a href=\"https://example.org/" + "a".repeat(200) + "\">x</a>";

    assertThat(bot.send(5, link + "ب".repeat(4095)).path("ok").asBoolean()).isTrue();
    assertThat(reason(bot.send(5, link + "ب".repeat(4096))))
        .isEqualTo("Bad Request: message is too long");
  }

  @Test
  void the_raw_text_is_counted_in_bytes() {
    String link = "<a href=\"https://example.org/" + "a".repeat(32_768) + "\">x</a>";

    assertThat(reason(bot.send(5, link))).isEqualTo("Bad Request: text is too long");
  }

  @Test
  void entities_beyond_a_hundred_are_dropped_silently() {
    bot.send(5, "<b>x</b> ".repeat(120));

    assertThat(api.messagesIn(5).getFirst().entities()).hasSize(100);
  }

  @Test
  void spaces_around_are_trimmed_and_entities_move_along() {
    bot.send(5, "\n  <b>x </b> ");

    assertThat(textOfTheMessage()).isEqualTo("x");
    assertThat(api.messagesIn(5).getFirst().entities())
        .containsExactly(new Entity("bold", 0, 1, ""));
  }

  @Test
  void handles_become_mentions_but_addresses_and_code_do_not() {
    bot.send(5, "ask @someone or a.b@example.org or <code>@nobody</code>");

    assertThat(api.messagesIn(5).getFirst().entities())
        .extracting(Entity::type)
        .containsExactly("mention", "code");
  }

  @Test
  void text_without_a_parse_mode_is_taken_as_it_is() {
    bot.call("sendMessage", "{'chat_id':5,'text':'1 < 2 & <b>x</b>'}");

    assertThat(textOfTheMessage()).isEqualTo("1 < 2 & <b>x</b>");
  }

  private String textOfTheMessage() {
    return api.messagesIn(5).getFirst().text();
  }

  private static String reason(JsonNode answer) {
    return answer.path("description").asText();
  }
}
