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
  void extract_answers_with_the_article_and_what_the_page_tells_of_it() {
    String page =
        "<html lang=en><head><title>Bridge opens</title><meta name=author content=Amy></head><body>"
            + "<h1>Bridge opens</h1><p>The new bridge opened to traffic on Monday.</p>";

    assertThat(
            answers(
                "extract",
                "{\"id\":7,\"url\":\"https://a.example/1\",\"unknown\":1,\"html\":\""
                    + page
                    + "\"}"))
        .containsExactly(
            "{\"id\":7,\"title\":\"Bridge opens\",\"byline\":\"Amy\",\"published\":null,\"modified\":null,\"lang\":\"en\","
                + "\"image\":null,\"canonical\":\"https://a.example/1\",\"text\":\"The new bridge opened to"
                + " traffic on Monday.\",\"blocks\":[{\"kind\":\"paragraph\",\"text\":\"The new bridge opened"
                + " to traffic on Monday.\"}]}");
  }

  @Test
  void extract_says_what_is_wrong_with_a_line_and_goes_on() {
    assertThat(
            answers(
                "extract",
                "{\"id\":1}",
                "{\"id\":2,\"path\":\"/nowhere/page.html\"}",
                "{\"id\":3,\"html\":",
                "[]",
                "",
                "{\"id\":4,\"html\":\"<p>Text.</p>\",\"url\":\"no address\"}"))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("{\"id\":1,\"error\":\"neither html nor path"),
            second -> assertThat(second).startsWith("{\"id\":2,\"error\":\"NoSuchFile"),
            third -> assertThat(third).startsWith("{\"error\":\"not JSON"),
            fourth -> assertThat(fourth).isEqualTo("{\"error\":\"not a JSON object\"}"),
            fifth -> assertThat(fifth).contains("\"error\""),
            sixth -> assertThat(sixth).contains("\"text\":\"Text.\"").doesNotContain("error"));
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
