package mujaz.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// A bare caller of a Bot API server, for the tests of the strict server itself.
final class ApiCaller {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI server;
  private final String token;

  ApiCaller(URI server, String token) {
    this.server = server;
    this.token = token;
  }

  static ApiCaller of(StrictBotApi api) {
    return new ApiCaller(api.url(), StrictBotApi.TOKEN);
  }

  /// Calls with a JSON body; single quotes stand for double quotes.
  JsonNode call(String method, String json) {
    return read(method, "application/json", json.replace('\'', '"'));
  }

  JsonNode form(String method, String form) {
    return read(method, "application/x-www-form-urlencoded", form);
  }

  JsonNode send(long chatId, String html) {
    var body = JSON.createObjectNode().put("chat_id", chatId).put("text", html);
    return read("sendMessage", "application/json", body.put("parse_mode", "HTML").toString());
  }

  HttpResponse<String> raw(String method, String type, String body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/bot" + token + "/" + method))
            .header("Content-Type", type)
            .timeout(Duration.ofSeconds(5))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private JsonNode read(String method, String type, String body) {
    try {
      return JSON.readTree(raw(method, type, body).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
