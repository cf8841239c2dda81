package mujaz.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import mujaz.ops.ConfigurationReader.Outcome;
import org.junit.jupiter.api.Test;

class ConfigurationDocumentTest {

  @Test
  void the_document_says_what_the_code_does() throws IOException {
    assertThat(Files.readString(ConfigurationDocument.FILE))
        .as("made anew by the main method of ConfigurationDocument")
        .isEqualTo(ConfigurationDocument.text());
  }

  @Test
  void the_sample_file_is_valid_and_explains_every_setting() throws IOException {
    String sample = Files.readString(Path.of(Settings.STANDARD_FILE));

    assertThat(ConfigurationReader.read(Map.of(), Path.of(""))).isInstanceOf(Outcome.Valid.class);
    assertThat(Settings.ALL)
        .allSatisfy(setting -> {
          String name = setting.key().substring(setting.key().indexOf('.') + 1);
          assertThat(sample)
              .containsPattern("(?m)^ *#? *" + name + ":.*" + Pattern.quote(setting.standard()));
        });
  }

  @Test
  void every_example_is_valid() {
    assertThat(Settings.ALL)
        .allSatisfy(setting ->
            assertThat(setting.format().reading().read(setting.format().example())).isNotNull());
  }
}
