package mujaz.bot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mujaz.chat.Received;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// The wire side of receiving: `getUpdates` and the methods about the webhook. Updates are taken
/// apart but not decoded here, so that none can block the others. One thread polls;
/// [#cancel()] may come from any.
final class UpdateSource {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final MediaType JSON_TYPE = MediaType.get("application/json");
  private static final int LIMIT = 100;

  private final TelegramAccess access;
  private final OkHttpClient client;
  private final Duration longPoll;
  private volatile @Nullable Call running;

  /// @param client waits for an answer longer than `longPoll`
  UpdateSource(TelegramAccess access, OkHttpClient client, Duration longPoll) {
    this.access = access;
    this.client = client;
    this.longPoll = longPoll;
  }

  /// Asks for updates from `offset` on (0: from the first that waits), which confirms those before.
  ///
  /// @param patient waits for updates when there are none; else answers at once
  PollResult poll(long offset, boolean patient) {
    ObjectNode body = JSON.createObjectNode();
    body.put("limit", LIMIT).put("timeout", patient ? longPoll.toSeconds() : 0);
    body.set("allowed_updates", JSON.valueToTree(RawUpdate.KINDS));
    if (offset > 0) {
      body.put("offset", offset);
    }
    return read(call("getUpdates", body));
  }

  /// Removes a webhook; what waits stays.
  PollResult deleteWebhook() {
    return read(call("deleteWebhook", JSON.createObjectNode().put("drop_pending_updates", false)));
  }

  /// Has Telegram send updates to an address of ours; what waits stays.
  PollResult setWebhook(URI address, String secret, int connections) {
    ObjectNode body = JSON.createObjectNode();
    body.put("url", address.toString()).put("secret_token", secret);
    body.put("max_connections", connections).put("drop_pending_updates", false);
    body.set("allowed_updates", JSON.valueToTree(RawUpdate.KINDS));
    return read(call("setWebhook", body));
  }

  /// How the webhook does; empty when Telegram does not say.
  Optional<WebhookState> webhook() {
    JsonNode answer = call("getWebhookInfo", JSON.createObjectNode());
    JsonNode result = answer.path("result");
    return answer.path("ok").asBoolean()
        ? Optional.of(
            new WebhookState(
                result.path("url").asText(),
                result.path("pending_update_count").asInt(),
                Instant.ofEpochSecond(result.path("last_error_date").asLong()),
                result.path("last_error_message").asText()))
        : Optional.empty();
  }

  /// Ends a request that is under way.
  void cancel() {
    Call call = running;
    if (call != null) {
      call.cancel();
    }
  }

  /// The answer, or a text node that says why there is none.
  private JsonNode call(String method, ObjectNode body) {
    Request request =
        new Request.Builder()
            .url(access.method(method))
            .post(RequestBody.create(body.toString(), JSON_TYPE))
            .build();
    Call call = client.newCall(request);
    running = call;
    try (Response response = call.execute()) {
      return answer(response);
    } catch (IOException e) {
      return JSON.getNodeFactory().textNode(access.token().redact(e));
    } finally {
      running = null;
    }
  }

  private static JsonNode answer(Response response) throws IOException {
    String body = response.body().string();
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return JSON.getNodeFactory().textNode("an answer that is not JSON, HTTP " + response.code());
    }
  }

  private static PollResult read(JsonNode answer) {
    if (answer.path("ok").asBoolean()) {
      return new PollResult.Updates(updates(answer.path("result")));
    }
    String reason = answer.isTextual() ? answer.asText() : answer.path("description").asText();
    int code = answer.path("error_code").asInt();
    return switch (code) {
      case 401 -> new PollResult.Unauthorized(reason);
      case 409 ->
          reason.contains("webhook") ? new PollResult.WebhookSet() : new PollResult.Conflict();
      case 429 ->
          new PollResult.RetryAfter(
              Duration.ofSeconds(answer.at("/parameters/retry_after").asLong(1)));
      default -> new PollResult.Failed(code + " " + reason);
    };
  }

  private static List<Received> updates(JsonNode result) {
    List<Received> updates = new ArrayList<>();
    result.forEach(update -> RawUpdate.of(update).ifPresent(updates::add));
    return updates;
  }
}
