package mujaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BriefCommandTest {

  private static final String ARTICLE =
      """
      افتتاح الجسر الجديد في مدينة الورد
      افتتحت بلدية مدينة الورد صباح اليوم الجسر الجديد فوق النهر بعد ثلاث سنوات من العمل.
      وقال رئيس البلدية إن الجسر سيخفف الازدحام عن وسط المدينة.
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String file = "";

  @BeforeEach
  void writeArticle() throws IOException {
    file = Files.writeString(folder.resolve("bridge.txt"), ARTICLE).toString();
  }

  private int run(String... arguments) {
    return Mujaz.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  @Test
  void prints_the_headline_and_the_key_sentences() {
    assertThat(run("brief", file)).isZero();
    assertThat(out.toString().lines().filter(line -> !line.isBlank()))
        .containsExactly(
            "افتتاح الجسر الجديد في مدينة الورد",
            "• افتتحت بلدية مدينة الورد صباح اليوم الجسر الجديد فوق النهر بعد ثلاث سنوات من العمل.",
            "• وقال رئيس البلدية إن الجسر سيخفف الازدحام عن وسط المدينة.");
  }

  @Test
  void a_length_is_a_name_or_a_number() throws IOException {
    assertThat(run("brief", "--json", "--length", "short", file)).isZero();
    JsonNode brief = JsonLines.JSON.readTree(out.toString());

    assertThat(brief.path("lang").asText()).isEqualTo("ar");
    assertThat(brief.path("sentences")).hasSize(1);
    assertThat(brief.path("ranking")).hasSize(2);
    assertThat(run("brief", "--sentences", "-1", file)).isEqualTo(2);
  }

  @Test
  void says_in_one_sentence_what_is_wrong() {
    assertThat(run("brief", folder.resolve("none.txt").toString())).isEqualTo(1);
    assertThat(err.toString()).startsWith("mujaz: there is no readable file").hasLineCount(1);
  }
}
