package mujaz.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The HTTP side: reads a request, lets the [Front] decide, writes the answer or the fault.
/// Stateless but for the closing.
final class BotApiHttp implements HttpHandler {

  /// What stands behind the HTTP side.
  interface Front {

    /// A refusal before any parameter is looked at, such as a wrong token.
    void admit(String token, String method);

    /// Notes the request, refuses one that no bot should send, and gives the scripted fault, if one
    /// is due.
    Optional<Fault> fault(String method, Params params);

    /// Says how far a request has come, before it goes on.
    void passed(Step step, String method);

    /// The answer to a request.
    JsonNode answer(String method, Params params);
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PATH = Pattern.compile("/bot([^/]*)/(\\w+)");
  private static final Duration TRICKLE = Duration.ofMillis(20);

  private final Front front;
  private final CountDownLatch closing = new CountDownLatch(1);

  BotApiHttp(Front front) {
    this.front = front;
  }

  void close() {
    closing.countDown();
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
      if (!path.matches()) {
        write(exchange, ApiFailure.of(404, "Not Found"));
        return;
      }
      serve(exchange, path.group(1), MethodTable.spelled(path.group(2)), body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(HttpExchange exchange, String token, String method, String body)
      throws IOException, InterruptedException {
    try {
      front.admit(token, method);
      Params params = params(exchange, body);
      front.passed(Step.ASKED, method);
      Optional<Fault> fault = front.fault(method, params);
      if (fault.isPresent()) {
        fail(exchange, fault.get(), method, params);
      } else {
        JsonNode answer = success(front.answer(method, params));
        front.passed(Step.ACCEPTED, method);
        write(exchange, 200, answer);
        front.passed(Step.ANSWERED, method);
      }
    } catch (ApiFailure failure) {
      write(exchange, failure);
    }
  }

  private void fail(HttpExchange exchange, Fault fault, String method, Params params)
      throws IOException, InterruptedException {
    switch (fault) {
      case Fault.Silence(boolean accepted) -> {
        accept(accepted, method, params);
        closing.await();
      }
      case Fault.Delay(Duration duration) -> {
        boolean closed = closing.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        write(exchange, closed ? 500 : 200, success(front.answer(method, params)));
      }
      case Fault.Hangup(boolean accepted) -> accept(accepted, method, params);
      case Fault.HtmlPage(int status, boolean accepted) -> {
        accept(accepted, method, params);
        write(
            exchange,
            status,
            "text/html",
            "<html><body><h1>" + status + " Bad Gateway</h1></body></html>");
      }
      case Fault.WrongResult() -> {
        accept(true, method, params);
        write(exchange, 200, success(TextNode.valueOf("of another shape")));
      }
      case Fault.CutAnswer() -> {
        String answer = JSON.writeValueAsString(success(front.answer(method, params)));
        write(exchange, 200, "application/json", answer.substring(0, answer.length() / 2));
      }
      case Fault.Trickle(boolean accepted) -> {
        accept(accepted, method, params);
        trickle(exchange);
      }
      case Fault.Refusal refusal -> write(exchange, refusal.code(), body(refusal));
    }
  }

  private void accept(boolean accepted, String method, Params params) {
    if (accepted) {
      front.answer(method, params);
    }
  }

  private void trickle(HttpExchange exchange) throws IOException, InterruptedException {
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    while (!closing.await(TRICKLE.toMillis(), TimeUnit.MILLISECONDS)) {
      out.write(' ');
      out.flush();
    }
  }

  private static JsonNode body(Fault.Refusal refusal) throws IOException {
    var body = JSON.createObjectNode();
    body.put("ok", false).put("error_code", refusal.code());
    body.put("description", refusal.description());
    if (!refusal.parameters().isEmpty()) {
      body.set("parameters", JSON.readTree(refusal.parameters()));
    }
    return body;
  }

  private static JsonNode success(JsonNode result) {
    return JsonNodeFactory.instance.objectNode().put("ok", true).set("result", result);
  }

  private static void write(HttpExchange exchange, ApiFailure failure) throws IOException {
    write(exchange, failure.code(), failure.body());
  }

  private static void write(HttpExchange exchange, int status, JsonNode body) throws IOException {
    write(exchange, status, "application/json", JSON.writeValueAsString(body));
  }

  private static void write(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static Params params(HttpExchange exchange, String body) throws IOException {
    String type =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse("");
    String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    if (type.startsWith("application/json") && !body.isBlank()) {
      return Params.ofJson(JSON.readTree(body));
    }
    Map<String, JsonNode> values = new HashMap<>();
    for (String pair : (query + "&" + body).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.put(
            decode(pair.substring(0, equals)),
            TextNode.valueOf(decode(pair.substring(equals + 1))));
      }
    }
    return new Params(values);
  }

  private static String decode(String value) {
    return URLDecoder.decode(value, StandardCharsets.UTF_8);
  }
}
