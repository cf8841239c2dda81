package mujaz.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PostgresUrlTest {

  @TempDir Path folder;

  @Test
  void all_parts_are_read_and_unquoted() {
    PostgresUrl url =
        PostgresUrl.of("postgresql://bot:p%40ss+%2F@db.example:5433/news?sslmode=require");

    assertThat(url)
        .isEqualTo(
            new PostgresUrl(
                "db.example",
                5433,
                "news",
                new PostgresUrl.Login("bot", Optional.of("p@ss+/")),
                Map.of("sslmode", "require")));
    assertThat(url.toString() + url.login()).doesNotContain("p@ss");
  }

  @Test
  void a_password_in_a_file_goes_before_the_one_that_is_written() throws IOException {
    Path file = Files.writeString(folder.resolve("password"), "from the file\n");

    PostgresUrl url = PostgresUrl.of("postgres://bot:other@db/news?password_file=" + file);

    assertThat(url.login().password()).contains("from the file");
    assertThat(url.options()).isEmpty();
    assertThat(url.port()).isEqualTo(5432);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://bot:secret@db",
        "postgresql://bot:secret@/news",
        "postgresql://bot:secret@db:x/news",
        "postgresql://bot:secret@db/news?password_file=/nowhere/password",
        "postgresql://bot:secret@db/news?user=other"
      })
  void what_cannot_be_used_is_refused_without_its_password(String written) {
    assertThatThrownBy(() -> PostgresUrl.of(written))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("store.url")
        .hasMessageNotContaining("secret");
  }
}
