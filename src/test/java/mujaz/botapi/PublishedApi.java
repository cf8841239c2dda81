package mujaz.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The machine-readable Bot API reference, where a copy lies beside the project: every request is
/// held against it.
final class PublishedApi {

  private static final Path FILE = Path.of("..", "shared", "eval", "telegram", "api.json");
  private static final String ARRAY = "Array of ";

  private final JsonNode root;

  private PublishedApi(JsonNode root) {
    this.root = root;
  }

  static Optional<PublishedApi> find() {
    if (!Files.isRegularFile(FILE)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new PublishedApi(new ObjectMapper().readTree(FILE.toFile())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean hasParameter(String method, String parameter) {
    return field(root.path("methods").path(method), parameter).isPresent();
  }

  /// What is wrong with a request: unknown or missing parameters, values of another type, at any
  /// depth.
  List<String> faults(String method, Params params) {
    List<String> faults = new ArrayList<>();
    JsonNode shape = root.path("methods").path(method);
    if (shape.isMissingNode()) {
      return List.of("no method " + method);
    }
    for (Map.Entry<String, JsonNode> entry : params.values().entrySet()) {
      Optional<JsonNode> field = field(shape, entry.getKey());
      if (field.isEmpty()) {
        faults.add(method + " has no parameter " + entry.getKey());
      } else if (!fits(value(entry, params, field.get()), field.get())) {
        faults.add(method + ": the value of " + entry.getKey() + " has another type");
      }
    }
    required(shape).stream()
        .filter(name -> !params.has(name))
        .forEach(name -> faults.add(method + " needs the parameter " + name));
    return faults;
  }

  private static JsonNode value(Map.Entry<String, JsonNode> entry, Params params, JsonNode field) {
    boolean plain = types(field).stream().anyMatch("String"::equals);
    try {
      return plain ? entry.getValue() : params.json(entry.getKey());
    } catch (ApiFailure notJson) {
      return entry.getValue();
    }
  }

  private boolean fits(JsonNode value, JsonNode field) {
    return types(field).stream().anyMatch(type -> fits(value, type));
  }

  private boolean fits(JsonNode value, String type) {
    if (type.startsWith(ARRAY)) {
      return value.isArray()
          && value.valueStream().allMatch(item -> fits(item, type.substring(ARRAY.length())));
    }
    return switch (type) {
      case "Integer" -> value.isIntegralNumber();
      case "Float" -> value.isNumber();
      case "Boolean" -> value.isBoolean();
      case "String" -> value.isTextual();
      default -> fitsObject(value, root.path("types").path(type));
    };
  }

  private boolean fitsObject(JsonNode value, JsonNode shape) {
    if (shape.path("subtypes").isArray()) {
      return shape.path("subtypes").valueStream().anyMatch(type -> fits(value, type.asText()));
    }
    return value.isObject()
        && required(shape).stream().allMatch(value::has)
        && value.properties().stream()
            .allMatch(entry ->
                field(shape, entry.getKey())
                    .filter(field -> fits(entry.getValue(), field))
                    .isPresent());
  }

  private static Optional<JsonNode> field(JsonNode shape, String name) {
    return shape
        .path("fields")
        .valueStream()
        .filter(field -> field.path("name").asText().equals(name))
        .findFirst();
  }

  private static List<String> required(JsonNode shape) {
    return shape
        .path("fields")
        .valueStream()
        .filter(field -> field.path("required").asBoolean())
        .map(field -> field.path("name").asText())
        .toList();
  }

  private static List<String> types(JsonNode field) {
    return field.path("types").valueStream().map(JsonNode::asText).toList();
  }
}
