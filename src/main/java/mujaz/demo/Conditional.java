package mujaz.demo;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Answers a GET with validators, and with 304 where the client already has the document (RFC 9110,
/// section 13).
final class Conditional {

  private Conditional() {}

  static void answer(Context request, String contentType, String document, Instant modified) {
    String tag = "\"" + digest(document) + "\"";
    Instant second = modified.truncatedTo(ChronoUnit.SECONDS);
    request.header(Header.ETAG, tag);
    request.header(Header.LAST_MODIFIED, DATE.format(second.atOffset(ZoneOffset.UTC)));
    if (isCurrent(request, tag, second)) {
      request.status(HttpStatus.NOT_MODIFIED);
    } else {
      request.contentType(contentType).result(document);
    }
  }

  private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

  private static boolean isCurrent(Context request, String tag, Instant modified) {
    String tags = request.header(Header.IF_NONE_MATCH);
    if (tags != null) {
      return tags.contains(tag);
    }
    return !modified.isAfter(since(request.header(Header.IF_MODIFIED_SINCE)));
  }

  private static Instant since(@Nullable String header) {
    try {
      return header == null ? Instant.MIN : Instant.from(DATE.parse(header));
    } catch (DateTimeParseException _) {
      return Instant.MIN; // an unreadable date is ignored: the whole document is the safe answer
    }
  }

  private static String digest(String document) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
