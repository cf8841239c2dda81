package mujaz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/// A WebSub hub on loopback that does what the Recommendation asks of one, each step when the test
/// says so.
final class TestHub implements AutoCloseable {

  private static final String CHALLENGE = "تحدّ <b>1</b> & 2";

  private final MockWebServer server = new MockWebServer();
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Map<String, String>> wishes = new CopyOnWriteArrayList<>();
  private volatile int answer = 202;

  private TestHub() {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            wishes.add(form(Optional.ofNullable(request.getBody()).orElseThrow().utf8()));
            return new MockResponse.Builder().code(answer).addHeader("Retry-After", "3600").build();
          }
        });
  }

  static TestHub open() throws IOException {
    TestHub hub = new TestHub();
    hub.server.start(InetAddress.getLoopbackAddress(), 0);
    return hub;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getPort() + "/hub");
  }

  void answersWith(int status) {
    answer = status;
  }

  /// What was asked of the hub so far, oldest first.
  List<Map<String, String>> wishes() {
    return List.copyOf(wishes);
  }

  Map<String, String> lastWish() {
    return wishes.getLast();
  }

  static String field(Map<String, String> wish, String name) {
    return Objects.requireNonNull(wish.get(name), name);
  }

  /// Asks whether a wish is meant; true when the subscriber says so.
  boolean verifies(Map<String, String> wish, long leaseSeconds) throws Exception {
    HttpResponse<String> response =
        call(
            field(wish, "hub.callback"),
            Map.of(
                "hub.mode", field(wish, "hub.mode"),
                "hub.topic", field(wish, "hub.topic"),
                "hub.challenge", CHALLENGE,
                "hub.lease_seconds", Long.toString(leaseSeconds)));
    return response.statusCode() == 200 && response.body().equals(CHALLENGE);
  }

  int denies(Map<String, String> wish) throws Exception {
    return call(
            field(wish, "hub.callback"),
            Map.of(
                "hub.mode", "denied", "hub.topic", field(wish, "hub.topic"), "hub.reason", "full"))
        .statusCode();
  }

  /// Sends a document, signed as the subscriber of this wish expects it.
  int sends(Map<String, String> wish, String document, String method) throws Exception {
    String signature = method + "=" + signature(method, field(wish, "hub.secret"), document);
    return sends(field(wish, "hub.callback"), document, Optional.of(signature));
  }

  int sends(String callback, String document, Optional<String> signature) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(callback))
            .header("Content-Type", "application/atom+xml")
            .POST(BodyPublishers.ofString(document));
    signature.ifPresent(value -> request.header("X-Hub-Signature", value));
    return client.send(request.build(), BodyHandlers.ofString()).statusCode();
  }

  private HttpResponse<String> call(String callback, Map<String, String> parameters)
      throws Exception {
    String query =
        parameters.entrySet().stream()
            .map(parameter ->
                parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return client.send(
        HttpRequest.newBuilder(URI.create(callback + "?" + query)).build(),
        BodyHandlers.ofString(UTF_8));
  }

  private static Map<String, String> form(String body) {
    return Stream.of(body.split("&"))
        .map(field -> field.split("=", 2))
        .collect(
            Collectors.toMap(
                field -> URLDecoder.decode(field[0], UTF_8),
                field -> URLDecoder.decode(field[1], UTF_8)));
  }

  private static String signature(String method, String secret, String document)
      throws GeneralSecurityException {
    Mac mac = Mac.getInstance("Hmac" + method.toUpperCase(java.util.Locale.ROOT));
    mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "any"));
    return HexFormat.of().formatHex(mac.doFinal(document.getBytes(UTF_8)));
  }

  @Override
  public void close() {
    server.close();
    client.close();
  }
}
