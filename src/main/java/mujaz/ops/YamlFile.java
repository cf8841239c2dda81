package mujaz.ops;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The scalars of a YAML file by their dotted keys, and what is wrong with the file.
///
/// @param values items of a list are joined with commas; keys without a value are left out
/// @param problems one clear sentence each
record YamlFile(Map<String, Written> values, List<String> problems) {

  /// A value as it was written, and the place where.
  record Written(String text, String place) {}

  static final YamlFile ABSENT = new YamlFile(Map.of(), List.of());

  static YamlFile read(Path folder, String name) {
    try {
      return parse(name, Files.readString(folder.resolve(name)));
    } catch (IOException e) {
      return broken(name + " cannot be read: make it a readable text file in UTF-8");
    }
  }

  static YamlFile parse(String name, String yaml) {
    try (YAMLParser parser = new YAMLFactory().createParser(yaml)) {
      Scan scan = new Scan(name, parser);
      return scan.document();
    } catch (JsonProcessingException e) {
      return broken(sentence(name, e));
    } catch (IOException e) {
      return broken(name + " cannot be read: " + e.getMessage());
    }
  }

  private static String sentence(String name, JsonProcessingException e) {
    String place =
        Optional.ofNullable(e.getLocation())
            .map(at -> ", line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()))
            .orElse("");
    String reason = e.getOriginalMessage().lines().findFirst().orElse("");
    return name
        + place
        + ": this is not YAML ("
        + reason.strip()
        + "); mend the indentation, quote or bracket there";
  }

  private static YamlFile broken(String problem) {
    return new YamlFile(Map.of(), List.of(problem));
  }

  /// One pass over the tokens of a file.
  private static final class Scan {

    private final String name;
    private final YAMLParser parser;
    private final Map<String, Written> values = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    Scan(String name, YAMLParser parser) {
      this.name = name;
      this.parser = parser;
    }

    YamlFile document() throws IOException {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_OBJECT) {
        mapping("");
      } else if (first != null && first != JsonToken.VALUE_NULL) {
        problems.add(place() + ": settings are written as `name: value`, one a line");
      }
      return new YamlFile(values, problems);
    }

    private void mapping(String above) throws IOException {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = above + parser.currentName();
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_OBJECT) {
          mapping(key + ".");
        } else if (token == JsonToken.START_ARRAY) {
          list(key);
        } else if (token.isScalarValue()
            && token != JsonToken.VALUE_NULL
            && !parser.getText().isBlank()) {
          put(key, parser.getText());
        }
      }
    }

    private void list(String key) throws IOException {
      StringBuilder items = new StringBuilder();
      String place = place();
      for (JsonToken token = parser.nextToken();
          token != JsonToken.END_ARRAY;
          token = parser.nextToken()) {
        if (!token.isScalarValue()) {
          problems.add(
              place() + ": " + key + " is a plain list; write one value a line after a dash");
          parser.skipChildren();
        } else {
          items.append(items.isEmpty() ? "" : ",").append(parser.getText());
        }
      }
      put(key, items.toString(), place);
    }

    private void put(String key, String text) {
      put(key, text, place());
    }

    private void put(String key, String text, String place) {
      if (values.putIfAbsent(key, new Written(text.strip(), place)) != null) {
        problems.add(place + ": " + key + " is written twice; keep one of them");
      }
    }

    private String place() {
      return name + ", line " + parser.currentTokenLocation().getLineNr();
    }
  }
}
