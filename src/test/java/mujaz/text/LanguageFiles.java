package mujaz.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/// The language files as they are written.
final class LanguageFiles {

  static final String DEFAULT = "default";

  private static final Path FOLDER =
      Path.of("src", "main", "resources", "mujaz", "text", "languages");

  private LanguageFiles() {}

  /// The languages that have a file, in the order of their tags.
  static List<String> tags() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("[a-z]{2,3}\\.properties"))
          .map(name -> name.substring(0, name.indexOf('.')))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Properties read(String tag) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(FOLDER.resolve(tag + ".properties"), UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  static List<String> items(Properties file, String key) {
    return Stream.of(file.getProperty(key, "").split("\\|"))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  static List<Phrase> phrases(String tag, PhraseKind kind) {
    return items(read(tag), kind.key()).stream()
        .map(item -> Phrase.of(name(item, kind), kind))
        .toList();
  }

  private static String name(String item, PhraseKind kind) {
    return kind == PhraseKind.MONTHS ? ExtraMonth.of(item).name() : item;
  }
}
