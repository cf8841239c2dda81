package mujaz.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLinesCommandsTest {

  private static List<String> answers(String command, String... lines) {
    InputStream in = System.in;
    PrintStream out = System.out;
    ByteArrayOutputStream answered = new ByteArrayOutputStream();
    try (PrintStream captured = new PrintStream(answered, true, UTF_8)) {
      System.setIn(new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8)));
      System.setOut(captured);
      assertThat(Mujaz.commandLine().execute(command, "--jsonl")).isZero();
    } finally {
      System.setIn(in);
      System.setOut(out);
    }
    return answered.toString(UTF_8).lines().toList();
  }

  @Test
  void text_answers_with_the_language_and_the_sentences() {
    assertThat(answers("text", "{\"id\":1,\"text\":\"وصل القطار. تأخر ساعة.\"}", "{}"))
        .containsExactly(
            "{\"id\":1,\"lang\":\"ar\",\"sentences\":[\"وصل القطار.\",\"تأخر ساعة.\"]}",
            "{\"id\":null,\"lang\":\"und\",\"sentences\":[]}");
  }

  @Test
  void summarize_counts_in_the_sentences_that_it_was_given() {
    assertThat(
            answers(
                "summarize",
                "{\"id\":\"a\",\"title\":\"Bridge\",\"lang\":\"en\",\"max_sentences\":1,"
                    + "\"sentences\":[\"Short.\",\"The new bridge opened to traffic on Monday.\"]}"))
        .singleElement()
        .asString()
        .contains("\"headline\":\"Bridge\"", "\"index\":1", "\"ranking\":[1]");
  }

  @Test
  void a_document_without_text_is_an_error_of_its_own_line() {
    assertThat(
            answers(
                "summarize",
                "{\"id\":1}",
                "{\"id\":2,\"text\":\"The new bridge opened to traffic on Monday.\"}"))
        .satisfiesExactly(
            first -> assertThat(first).contains("\"error\""),
            second -> assertThat(second).contains("\"ranking\":[0]"));
  }

  @Test
  void each_line_has_an_answer_also_what_is_no_document() {
    assertThat(
            answers(
                "text", "[1]", "", "x", "{\"id\":4,\"text\":\"a\"} b", "{\"id\":5,\"text\":\"7\"}"))
        .satisfiesExactly(
            array -> assertThat(array).isEqualTo("{\"error\":\"not a JSON object\"}"),
            empty -> assertThat(empty).isEqualTo("{\"error\":\"not a JSON object\"}"),
            word -> assertThat(word).startsWith("{\"error\":\"not JSON: "),
            rest -> assertThat(rest).startsWith("{\"error\":\"not JSON: "),
            number -> assertThat(number).contains("\"id\":5", "\"sentences\":[\"7\"]"));
  }

  @Test
  void what_is_null_is_absent_and_a_byte_order_mark_is_no_text() {
    assertThat(
            answers(
                "summarize",
                "\uFEFF{\"id\":1,\"title\":null,\"lang\":null,"
                    + "\"text\":\"The new bridge opened to traffic on Monday.\"}"))
        .singleElement()
        .asString()
        .contains("\"lang\":\"en\"", "\"headline\":\"The new bridge opened to traffic on Monday\"");
  }
}
