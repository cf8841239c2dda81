package mujaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mujaz.store.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyStoreCommandTest {

  @TempDir Path folder;

  @Test
  void a_source_that_is_not_there_is_said_so_and_not_made() throws Exception {
    Program program = copy("sqlite:data/mujas.db");

    assertThat(program.code()).isOne();
    assertThat(program.err()).contains("there is no store at data/mujas.db").hasLineCount(1);
    assertThat(program.out()).isEmpty();
    assertThat(made()).isEmpty();
  }

  @Test
  void a_database_that_no_mujaz_ever_used_is_no_source() throws Exception {
    Program program = copy(TestPostgres.emptyDatabase());

    assertThat(program.code()).isOne();
    assertThat(program.err()).contains("nothing was ever stored").hasLineCount(1);
    assertThat(made()).isEmpty();
  }

  private Program copy(String from) throws Exception {
    return Program.start(folder, Map.of("MUJAZ_STORE", from), "copy-store", "--to", "sqlite:to.db");
  }

  private List<Path> made() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().contains(".db")).toList();
    }
  }
}
