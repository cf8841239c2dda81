package mujaz.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which tests hold which line of the list of faults that the project keeps (R- for robustness,
/// S-for safety): a part of the document that is about those lines.
///
/// @param lines what the table is to hold
record FaultTable(Path file, List<String> lines) {

  /// Sources, text, addresses and XML.
  static final FaultTable FEEDS =
      new FaultTable(
          Path.of("docs/feeds.md"), Stream.concat(ids("r", 76, 116), ids("s", 1, 30)).toList());

  /// Receiving, sending, schedules, storage and the process.
  static final FaultTable DELIVERY =
      new FaultTable(Path.of("docs/delivery.md"), ids("r", 1, 75).toList());

  private static final Path TESTS = Path.of("src/test/java");
  private static final Pattern METHOD = Pattern.compile("\\bvoid ((?:[rs]_\\d+_)+)(\\w+)\\(");
  private static final Pattern ID = Pattern.compile("([rs])_(\\d+)_");

  /// Stands in the row of a line that no test holds yet.
  private static final String NONE = "–";

  private static final SortedSet<String> NOTHING = new TreeSet<>(Set.of(NONE));
  private static final String BEGIN = "<!-- faults -->\n";
  private static final String END = "<!-- /faults -->";

  /// Makes the tables in the documents anew.
  public static void main(String[] args) throws IOException {
    for (FaultTable table : List.of(FEEDS, DELIVERY)) {
      Files.writeString(table.file, table.with(table.document()));
    }
  }

  private static Stream<String> ids(String kind, int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(number -> id(kind, number));
  }

  String document() {
    return read(file);
  }

  /// The document with the table as it should be.
  String with(String document) {
    int begin = document.indexOf(BEGIN) + BEGIN.length();
    return document.substring(0, begin) + text(tests()) + document.substring(document.indexOf(END));
  }

  /// What is tested, in the words of the tests, by line.
  static Map<String, SortedSet<String>> tests() {
    Map<String, SortedSet<String>> tests = new TreeMap<>();
    for (Path file : sources()) {
      String name = file.getFileName().toString().replace(".java", "");
      Matcher method = METHOD.matcher(read(file));
      while (method.find()) {
        String words = method.group(2).replace('_', ' ') + " (`" + name + "`)";
        ID.matcher(method.group(1))
            .results()
            .map(id -> id(id.group(1), Integer.parseInt(id.group(2))))
            .forEach(id -> tests.computeIfAbsent(id, line -> new TreeSet<>()).add(words));
      }
    }
    return tests;
  }

  /// The tests that the document names for a line.
  List<String> named(String line) {
    String row = "| " + line + " | ";
    return document()
        .lines()
        .filter(written -> written.startsWith(row) && !written.equals(row + NONE + " |"))
        .flatMap(written -> Stream.of(written.substring(row.length()).split(" \\|$|; ")))
        .toList();
  }

  private String text(Map<String, SortedSet<String>> tests) {
    return lines.stream()
        .map(id -> "| " + id + " | " + String.join("; ", tests.getOrDefault(id, NOTHING)))
        .map(row -> row + " |\n")
        .collect(Collectors.joining("", "| line | what is tested |\n|---|---|\n", ""));
  }

  private static String id(String kind, int number) {
    return "%s-%02d".formatted(kind.toUpperCase(Locale.ROOT), number);
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
