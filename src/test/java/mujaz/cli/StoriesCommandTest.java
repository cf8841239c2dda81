package mujaz.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class StoriesCommandTest {

  private static final String TITLE = "City closes Tal bridge after cracks found in its pillars";

  @Test
  void a_story_has_the_id_of_its_first_article() throws IOException {
    assertThat(
            answers(
                """
                {"id":"a","title":"%s","lang":"en"}
                {"id":"b","title":"Queen visits new museum of glass","lang":"en"}
                {"id":"c","title":"%s","lang":"en"}
                """
                    .formatted(TITLE, TITLE)))
        .isEqualTo(
            """
            {"id":"a","story":"a"}
            {"id":"b","story":"b"}
            {"id":"c","story":"a"}
            """);
  }

  @Test
  void articles_published_days_apart_are_two_stories() throws IOException {
    assertThat(
            answers(
                """
                {"id":"a","title":"%s","lang":"en","published":"2026-03-01T12:00:00Z"}
                {"id":"b","title":"%s","lang":"en","published":"2026-03-09"}
                """
                    .formatted(TITLE, TITLE)))
        .contains("\"story\":\"b\"");
  }

  @Test
  void a_date_that_is_none_is_an_error_of_that_line_alone() throws IOException {
    assertThat(
            answers(
                "{\"id\":\"a\",\"title\":\"x\",\"published\":\"soon\"}\n{\"id\":\"b\",\"title\":\"y\",\"lang\":\"en\"}\n"))
        .contains("{\"id\":\"a\",\"error\":", "{\"id\":\"b\",\"story\":\"b\"}");
  }

  private static String answers(String lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonLines(new ByteArrayInputStream(lines.getBytes(UTF_8)), out)
        .answerEach(new StoriesCommand()::file);
    return out.toString(UTF_8);
  }
}
