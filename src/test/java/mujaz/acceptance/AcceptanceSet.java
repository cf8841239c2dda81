package mujaz.acceptance;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The articles of the acceptance set, by name.
public final class AcceptanceSet {

  private static final Path FOLDER = Path.of("src/test/resources/mujaz/acceptance");
  private static final String ENDING = ".yaml";

  private static final ObjectReader READER =
      new YAMLMapper()
          .readerFor(AcceptanceArticle.Written.class)
          .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private AcceptanceSet() {}

  public static List<AcceptanceArticle> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .sorted()
          .map(AcceptanceSet::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AcceptanceArticle read(Path file) {
    String name = file.getFileName().toString().replace(ENDING, "");
    try {
      AcceptanceArticle.Written written = READER.readValue(file.toFile());
      return written.named(name);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
