package mujaz.bot.web;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The page and the files that it loads, read once from the class path.
final class Page {

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private static final List<String> FILES =
      List.of(
          "mujaz.css",
          "mujaz.js",
          "bubble.js",
          "server.js",
          "strings.js",
          "suggestions.js",
          "icon.svg");

  private static final String OPENING = "<html lang=\"en\" dir=\"ltr\">";

  private final String index = read("index.html");

  /// The page in a language of the interface, mirrored where it reads from the right.
  String in(String language) {
    return index.replace(
        OPENING,
        "<html lang=\"%s\" dir=\"%s\">".formatted(language, InterfaceLanguage.direction(language)));
  }

  /// What the page loads, by path.
  Map<String, StaticFile> files() {
    return FILES.stream().collect(Collectors.toMap(name -> "/" + name, StaticFile::of));
  }

  /// A file that never changes while the program runs.
  record StaticFile(String text, String type, String tag) {

    static StaticFile of(String name) {
      String text = read(name);
      return new StaticFile(text, typeOf(name), tagOf(text));
    }

    void serve(Context request) {
      request.header(Header.CACHE_CONTROL, "no-cache").header(Header.ETAG, tag);
      if (tag.equals(request.header(Header.IF_NONE_MATCH))) {
        request.status(HttpStatus.NOT_MODIFIED);
      } else {
        request.contentType(type).result(text);
      }
    }
  }

  private static String typeOf(String name) {
    return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
  }

  private static String read(String name) {
    try (InputStream file = Page.class.getResourceAsStream("/mujaz/web/" + name)) {
      if (file == null) {
        throw new IllegalStateException("not on the class path: mujaz/web/" + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String tagOf(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return '"' + HexFormat.of().formatHex(digest, 0, 12) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
