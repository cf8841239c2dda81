package mujaz.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;

/// Reads the stop word lists that come with Lucene: words separated by white space, comments after
/// `#` or, in those of the Snowball project, after `|`.
final class StopWordFile {

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern COMMENT = Pattern.compile("[#|].*");

  private StopWordFile() {}

  static List<String> read(String resource) {
    try (InputStream file = Analyzer.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalArgumentException("no stop word list " + resource);
      }
      return new String(file.readAllBytes(), UTF_8)
          .lines()
          .map(line -> COMMENT.matcher(line).replaceFirst(""))
          .flatMap(SPACES::splitAsStream)
          .filter(word -> !word.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
