package mujaz.bot.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.MisdirectedRequestResponse;
import io.javalin.http.SameSite;
import io.javalin.http.UnauthorizedResponse;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lets in who may talk to the bot, and keeps other web sites from talking through their browser.
///
/// Without a key the server is on the loopback address, where every page that the browser shows
/// could reach it: the `Host` must be a loopback name, or a site has pointed its own name here (DNS
/// rebinding). With a key, the key in the address is exchanged for a cookie. In both cases what
/// changes something must be JSON and come from our own page, which no form of another site can do
/// (cross-site request forgery).
final class Gate {

  private static final String COOKIE = "mujaz_key";
  private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String ENTRANCE =
      "<!DOCTYPE html><meta charset=\"utf-8\"><meta http-equiv=\"refresh\" content=\"0;url=/\">"
          + "<title>Mujaz</title>";

  private final Optional<AccessKey> key;

  Gate(Optional<AccessKey> key) {
    this.key = key;
  }

  /// Passes the request on, or answers it with a refusal.
  void check(Context request) {
    if (key.isPresent()) {
      checkKey(request, key.get());
    } else {
      checkHost(request);
    }
    if (request.method().equals(HandlerType.POST)) {
      checkOrigin(request);
    }
  }

  private static void checkHost(Context request) {
    String host = Optional.ofNullable(request.header(Header.HOST)).orElse("");
    String name = host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
    if (!LOOPBACK_NAMES.contains(name)) {
      throw new MisdirectedRequestResponse("This server answers to localhost only.");
    }
  }

  private static void checkKey(Context request, AccessKey key) {
    if (key.matches(request.cookie(COOKIE))) {
      return;
    }
    if (!key.matches(request.queryParam("key"))) {
      throw new UnauthorizedResponse("Open the address with ?key=… that the bot's log shows.");
    }
    exchange(request, key);
  }

  /// The page reloads itself instead of a redirect: a strict cookie is not sent along a redirect
  /// that began on another site, such as a web mailer.
  private static void exchange(Context request, AccessKey key) {
    Cookie cookie = new Cookie(COOKIE, key.value());
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.STRICT);
    request.cookie(cookie).html(ENTRANCE).skipRemainingHandlers();
  }

  private static void checkOrigin(Context request) {
    String host = request.header(Header.HOST);
    if (!ownOrigin(request.header(Header.ORIGIN), host)) {
      throw new ForbiddenResponse("Only the page of the bot may do this.");
    }
    String type = Optional.ofNullable(request.contentType()).orElse("");
    if (!type.replaceFirst(";.*", "").strip().equalsIgnoreCase("application/json")) {
      throw new UnsupportedMediaTypeResponse("JSON is expected.");
    }
  }

  private static boolean ownOrigin(@Nullable String origin, @Nullable String host) {
    return origin != null
        && (origin.equalsIgnoreCase("http://" + host)
            || origin.equalsIgnoreCase("https://" + host));
  }
}
