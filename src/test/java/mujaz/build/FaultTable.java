package mujaz.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which tests hold which line of the list of faults that the project keeps (R- for robustness,
/// S-for safety), for the lines about sources, text, addresses and XML: a part of `docs/feeds.md`.
final class FaultTable {

  static final Path FILE = Path.of("docs/feeds.md");

  private static final Path TESTS = Path.of("src/test/java");
  private static final Pattern METHOD = Pattern.compile("\\bvoid ([rs])_(\\d+)_(\\w+)\\(");
  private static final String BEGIN = "<!-- faults -->\n";
  private static final String END = "<!-- /faults -->";

  private FaultTable() {}

  /// Makes the table in the document anew.
  public static void main(String[] args) throws IOException {
    Files.writeString(FILE, with(Files.readString(FILE)));
  }

  /// R-76 to R-116, S-01 to S-30.
  static List<String> lines() {
    return Stream.concat(
            IntStream.rangeClosed(76, 116).mapToObj(number -> id("r", number)),
            IntStream.rangeClosed(1, 30).mapToObj(number -> id("s", number)))
        .toList();
  }

  /// The document with the table as it should be.
  static String with(String document) {
    int begin = document.indexOf(BEGIN) + BEGIN.length();
    return document.substring(0, begin) + text(tests()) + document.substring(document.indexOf(END));
  }

  /// What is tested, in the words of the tests, by line.
  static Map<String, SortedSet<String>> tests() {
    Map<String, SortedSet<String>> tests = new TreeMap<>();
    for (Path file : sources()) {
      Matcher method = METHOD.matcher(read(file));
      while (method.find()) {
        String id = id(method.group(1), Integer.parseInt(method.group(2)));
        String name = file.getFileName().toString().replace(".java", "");
        tests
            .computeIfAbsent(id, line -> new TreeSet<>())
            .add(method.group(3).replace('_', ' ') + " (`" + name + "`)");
      }
    }
    return tests;
  }

  /// The tests that the document names for a line.
  static List<String> named(String document, String line) {
    String row = "| " + line + " | ";
    return document
        .lines()
        .filter(written -> written.startsWith(row))
        .flatMap(written -> Stream.of(written.substring(row.length()).split(" \\|$|; ")))
        .toList();
  }

  private static String text(Map<String, SortedSet<String>> tests) {
    return lines().stream()
        .map(id -> "| " + id + " | " + String.join("; ", tests.getOrDefault(id, new TreeSet<>())))
        .map(row -> row + " |\n")
        .collect(Collectors.joining("", "| line | what is tested |\n|---|---|\n", ""));
  }

  private static String id(String kind, int number) {
    return kind.equals("r") ? "R-%d".formatted(number) : "S-%02d".formatted(number);
  }

  private static List<Path> sources() {
    try (Stream<Path> files = Files.walk(TESTS)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
