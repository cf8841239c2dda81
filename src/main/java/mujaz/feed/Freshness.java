package mujaz.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import okhttp3.Response;

/// How long an answer stays fresh, as its server says: `Cache-Control: max-age`, else `Expires`,
/// less its `Age` (RFC 9111, 4.2). Never negative; empty where nothing is said.
final class Freshness {

  private Freshness() {}

  static Optional<Duration> of(Response response, InstantSource clock) {
    if (response.cacheControl().noCache() || response.cacheControl().noStore()) {
      return Optional.empty();
    }
    int seconds = response.cacheControl().maxAgeSeconds();
    Optional<Duration> lifetime =
        seconds >= 0 ? Optional.of(Duration.ofSeconds(seconds)) : untilExpiry(response, clock);
    return lifetime
        .map(whole -> whole.minus(age(response)))
        .map(left -> left.isNegative() ? Duration.ZERO : left);
  }

  /// By the server's own clock, where it tells the time.
  private static Optional<Duration> untilExpiry(Response response, InstantSource clock) {
    Instant now = date(response, "Date").orElseGet(clock::instant);
    return date(response, "Expires").map(expiry -> Duration.between(now, expiry));
  }

  private static Optional<Instant> date(Response response, String header) {
    return Optional.ofNullable(response.header(header)).flatMap(Dates::parse);
  }

  private static Duration age(Response response) {
    return Optional.ofNullable(response.header("Age"))
        .map(String::strip)
        .filter(age -> age.matches("\\d{1,9}"))
        .map(age -> Duration.ofSeconds(Long.parseLong(age)))
        .orElse(Duration.ZERO);
  }
}
