package mujaz.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The architecture text names types that exist.
class ArchitectureDocTest {

  private static final Path TEXT = Path.of("docs/ARCHITECTURE.md");
  private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```");
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*");
  private static final Pattern DECLARED =
      Pattern.compile("\\b(?:class|interface|record|enum)\\s+([A-Z]\\w*)");

  @Test
  void every_type_that_the_text_names_exists() throws IOException {
    String text = Files.exists(TEXT) ? Files.readString(TEXT) : "";

    assertThat(missing(text)).as("types named in %s that no file declares", TEXT).isEmpty();
  }

  @Test
  void a_name_that_is_gone_is_noticed() {
    assertThat(
            missing(
                "`SourceFiles` and `mujaz.build.SourceFiles#read(Path)` but `NoSuchDesk`, `UNIQUE`, `make`"))
        .containsExactly("NoSuchDesk");
  }

  private static Set<String> missing(String text) {
    Set<String> named = new TreeSet<>();
    CODE.matcher(FENCE.matcher(text).replaceAll(""))
        .results()
        .map(code -> code.group(1).replaceAll("[#(<].*", ""))
        .flatMap(code -> Arrays.stream(code.split("[.\\s]+")))
        .filter(word -> TYPE.matcher(word).matches())
        .forEach(named::add);
    named.removeAll(declared());
    return named;
  }

  private static Set<String> declared() {
    return SourceFiles.all().stream()
        .map(SourceFiles::read)
        .flatMap(source -> DECLARED.matcher(source).results())
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toSet());
  }
}
