package mujaz.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A refusal of the server: `ok: false`, with its code, description and `parameters`.
final class ApiFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int code;
  private final transient ObjectNode parameters;

  private ApiFailure(int code, String description, ObjectNode parameters) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }

  static ApiFailure of(int code, String description) {
    return new ApiFailure(code, description, JsonNodeFactory.instance.objectNode());
  }

  static ApiFailure badRequest(String reason) {
    return of(400, "Bad Request: " + reason);
  }

  static ApiFailure forbidden(String reason) {
    return of(403, "Forbidden: " + reason);
  }

  static ApiFailure tooManyRequests(long retryAfterSeconds) {
    return new ApiFailure(
        429,
        "Too Many Requests: retry after " + retryAfterSeconds,
        JsonNodeFactory.instance.objectNode().put("retry_after", retryAfterSeconds));
  }

  static ApiFailure upgraded(long newChatId) {
    return new ApiFailure(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        JsonNodeFactory.instance.objectNode().put("migrate_to_chat_id", newChatId));
  }

  int code() {
    return code;
  }

  JsonNode body() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("ok", false).put("error_code", code).put("description", getMessage());
    if (!parameters.isEmpty()) {
      body.set("parameters", parameters);
    }
    return body;
  }
}
