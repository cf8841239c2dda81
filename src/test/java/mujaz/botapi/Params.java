package mujaz.botapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The parameters of one request, from a JSON or a form body. Like the server, it takes numbers and
/// objects as strings too.
record Params(Map<String, JsonNode> values) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_TEXT_BYTES = 32_768;

  Params {
    values = Map.copyOf(values);
  }

  static Params ofJson(JsonNode body) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    body.properties().stream()
        .filter(entry -> !entry.getValue().isNull())
        .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
    return new Params(values);
  }

  Set<String> names() {
    return values.keySet();
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  String text(String name) {
    String text = values.getOrDefault(name, MissingNode.getInstance()).asText("");
    if (text.getBytes(StandardCharsets.UTF_8).length > MAX_TEXT_BYTES) {
      throw ApiFailure.badRequest("text is too long");
    }
    return text;
  }

  long number(String name, long otherwise) {
    if (!has(name)) {
      return otherwise;
    }
    try {
      return Long.parseLong(text(name).strip());
    } catch (NumberFormatException e) {
      throw ApiFailure.badRequest("invalid " + name + " specified");
    }
  }

  boolean flag(String name) {
    return Set.of("true", "1", "yes").contains(text(name));
  }

  /// An object or array, given as it is or as JSON in a string; missing when the parameter is not
  /// there.
  JsonNode json(String name) {
    JsonNode value = values.getOrDefault(name, MissingNode.getInstance());
    return value.isTextual() ? parse(name, value.asText()) : value;
  }

  private static JsonNode parse(String name, String json) {
    try {
      return json.isEmpty() ? MissingNode.getInstance() : JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw ApiFailure.badRequest("can't parse " + name + " JSON object");
    }
  }
}
