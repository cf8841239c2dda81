package mujaz.bot.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Where Telegram sends updates to (webhook): answered with 200 only when the update is committed,
/// because what is not answered so comes again. What can be no update is answered so too: it would
/// come for ever, and hold up what is behind it.
///
/// Whoever does not know the secret learns nothing and costs nothing. Safe for use by many threads.
public final class WebhookRoute {

  public static final String PATH = "/telegram";

  private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";
  private static final int LARGEST_BODY = 1 << 20;

  private final UpdateDoor door;

  public WebhookRoute(UpdateDoor door) {
    this.door = door;
  }

  void routes(RoutesConfig routes) {
    routes.post(PATH, this::receive);
  }

  static boolean covers(String path) {
    return path.equals(PATH);
  }

  private void receive(Context request) throws IOException {
    if (!door.admits(Optional.ofNullable(request.header(SECRET)).orElse(""))) {
      request.status(HttpStatus.UNAUTHORIZED);
      return;
    }
    byte[] body = body(request);
    if (body.length > LARGEST_BODY) {
      request.status(HttpStatus.CONTENT_TOO_LARGE);
    } else {
      door.take(body);
      request.status(HttpStatus.OK);
    }
  }

  /// One byte more than may be, at most.
  private static byte[] body(Context request) throws IOException {
    try (InputStream body = request.bodyInputStream()) {
      return body.readNBytes(LARGEST_BODY + 1);
    }
  }
}
