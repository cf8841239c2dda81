package mujaz.build;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The Java files of this project, as they are and as google-java-format would have them.
///
/// `main` rewrites each file that differs: `make format`.
final class SourceFiles {

  private SourceFiles() {}

  static List<Path> all() {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String formatted(String source) {
    try {
      String tidy =
          ImportOrderer.reorderImports(
              RemoveUnusedImports.removeUnusedImports(source), JavaFormatterOptions.Style.GOOGLE);
      return new Formatter().formatSource(tidy);
    } catch (FormatterException e) {
      throw new IllegalArgumentException("not Java: " + e.getMessage(), e);
    }
  }

  public static void main(String[] args) throws IOException {
    for (Path file : all()) {
      String source = read(file);
      String formatted = formatted(source);
      if (!formatted.equals(source)) {
        Files.writeString(file, formatted);
        System.out.println("formatted " + file);
      }
    }
  }
}
