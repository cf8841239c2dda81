package mujaz.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.Map;

/// One request that reached the server, whatever became of it; the time is the server's clock.
public record ApiRequest(String method, Map<String, JsonNode> params, Instant at) {

  public ApiRequest {
    params = Map.copyOf(params);
  }

  /// A parameter as text, empty when it was not given.
  public String text(String name) {
    JsonNode value = params.getOrDefault(name, MissingNode.getInstance());
    return value.isContainerNode() ? value.toString() : value.asText();
  }
}
