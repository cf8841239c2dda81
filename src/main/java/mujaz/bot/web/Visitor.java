package mujaz.bot.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import io.javalin.http.UnauthorizedResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import mujaz.chat.ChatAddress;
import mujaz.chat.Platform;

/// A browser, known by a random secret in its cookie. The number of its chat is drawn from the
/// secret's digest, so that the number may be stored and logged while the secret stays in the
/// browser.
record Visitor(ChatAddress address) {

  private static final String COOKIE = "mujaz_visitor";
  private static final Duration LIFE = Duration.ofDays(400);
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{24}");

  /// Chat numbers have up to 52 bits on every platform.
  private static final long MASK = (1L << 52) - 1;

  /// The visitor that asks; refused when the page was never opened.
  static Visitor of(Context request) {
    return find(request).orElseThrow(() -> new UnauthorizedResponse("Open the page first."));
  }

  static Optional<Visitor> find(Context request) {
    return Optional.ofNullable(request.cookie(COOKIE))
        .filter(secret -> SECRET.matcher(secret).matches())
        .map(Visitor::of);
  }

  /// Gives a new visitor a secret.
  static Visitor welcome(Context request) {
    String secret = AccessKey.random().value();
    Cookie cookie = new Cookie(COOKIE, secret);
    cookie.setPath("/");
    cookie.setMaxAge((int) LIFE.toSeconds());
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.STRICT);
    request.cookie(cookie);
    return of(secret);
  }

  static Visitor of(String secret) {
    return new Visitor(new ChatAddress(Platform.WEB, number(secret)));
  }

  private static long number(String secret) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong() & MASK;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
