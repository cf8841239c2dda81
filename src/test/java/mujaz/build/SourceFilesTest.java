package mujaz.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceFilesTest {

  @Test
  void every_file_is_formatted() {
    List<Path> untidy =
        SourceFiles.all().parallelStream()
            .filter(file ->
                !SourceFiles.formatted(SourceFiles.read(file)).equals(SourceFiles.read(file)))
            .toList();

    assertThat(untidy).as("files to format: run `make format`").isEmpty();
  }

  @Test
  void an_untidy_file_is_noticed() {
    String untidy = "class  A{int b ;}";

    assertThat(SourceFiles.formatted(untidy)).isNotEqualTo(untidy);
  }
}
