package mujaz.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A text file of the newsroom: lines `key: value`, then, after a line `---`, free text.
record FrontMatter(String name, Map<String, String> fields, String body) {

  /// Reads a file that ships with the program; that it is missing is a defect of the build.
  static FrontMatter read(String name) {
    return parse(name, text(name));
  }

  static String text(String name) {
    try (InputStream file = FrontMatter.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("not on the class path: mujaz/demo/" + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FrontMatter parse(String name, String text) {
    int end = text.startsWith("---\n") ? 0 : text.indexOf("\n---\n");
    String head = end < 0 ? text : text.substring(0, end);
    String body = end < 0 ? "" : text.substring(end + "\n---\n".length());
    Map<String, String> fields = new LinkedHashMap<>();
    for (String line : head.lines().filter(l -> !l.isBlank()).toList()) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new IllegalArgumentException(name + ": not a `key: value` line: " + line);
      }
      fields.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }
    return new FrontMatter(name, Map.copyOf(fields), body.strip());
  }

  String get(String key) {
    return find(key)
        .orElseThrow(() -> new IllegalArgumentException(name + ": no `" + key + ":` line"));
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(fields.get(key));
  }
}
