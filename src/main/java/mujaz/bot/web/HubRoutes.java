package mujaz.bot.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// The addresses that hubs call (WebSub, sections 5.3 and 7). Each holds a random token: whoever
/// does not know it learns nothing here, and costs nothing.
///
/// Safe for use by many threads; bounded in what it holds in memory.
public final class HubRoutes {

  /// Below which the addresses are; each ends in a slash and a token.
  public static final String PATH = "/hubs";

  private static final int LARGEST_BODY = 4 << 20;
  private static final int MOST_AT_ONCE = 8;
  private static final int LONGEST_CHALLENGE = 2_000;
  private static final String SIGNATURE = "X-Hub-Signature";

  private final HubDoor door;
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);

  public HubRoutes(HubDoor door) {
    this.door = door;
  }

  void routes(RoutesConfig routes) {
    routes.get(PATH + "/{token}", this::verify);
    routes.post(PATH + "/{token}", this::receive);
  }

  static boolean covers(String path) {
    return path.startsWith(PATH + "/");
  }

  private void verify(Context request) {
    String token = request.pathParam("token");
    String mode = parameter(request, "hub.mode");
    String topic = parameter(request, "hub.topic");
    if (mode.equals("denied")) {
      request.status(door.denied(token, topic) ? HttpStatus.OK : HttpStatus.NOT_FOUND);
      return;
    }
    String challenge = parameter(request, "hub.challenge");
    boolean plausible = !challenge.isEmpty() && challenge.length() <= LONGEST_CHALLENGE;
    if (plausible && door.confirms(token, mode, topic, lease(request))) {
      request.contentType("text/plain; charset=utf-8").result(challenge);
    } else {
      request.status(HttpStatus.NOT_FOUND);
    }
  }

  private static long lease(Context request) {
    String written = parameter(request, "hub.lease_seconds");
    return written.matches("\\d{1,12}") ? Long.parseLong(written) : 0;
  }

  private static String parameter(Context request, String name) {
    return Optional.ofNullable(request.queryParam(name)).orElse("");
  }

  private void receive(Context request) throws IOException {
    String token = request.pathParam("token");
    if (!door.isWanted(token)) {
      request.status(HttpStatus.GONE);
    } else if (!places.tryAcquire()) {
      request.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "60");
    } else {
      try {
        take(request, token);
      } finally {
        places.release();
      }
    }
  }

  private void take(Context request, String token) throws IOException {
    byte[] body = body(request);
    if (body.length > LARGEST_BODY) {
      request.status(HttpStatus.CONTENT_TOO_LARGE);
      return;
    }
    String signature = Optional.ofNullable(request.header(SIGNATURE)).orElse("");
    String type = Optional.ofNullable(request.contentType()).orElse("");
    request.status(
        switch (door.receive(token, signature, type, body)) {
          case TAKEN, IGNORED -> HttpStatus.NO_CONTENT;
          case UNWANTED -> HttpStatus.GONE;
        });
  }

  /// One byte more than may be, at most.
  private static byte[] body(Context request) throws IOException {
    try (InputStream body = request.bodyInputStream()) {
      return body.readNBytes(LARGEST_BODY + 1);
    }
  }
}
