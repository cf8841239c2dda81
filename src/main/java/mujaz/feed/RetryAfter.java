package mujaz.feed;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import okhttp3.Response;

/// The `Retry-After` header: seconds or a date (RFC 9110, 10.2.3).
final class RetryAfter {

  private static final Duration LONGEST = Duration.ofDays(30);

  private RetryAfter() {}

  static Optional<Duration> of(Response response, InstantSource clock) {
    return Optional.ofNullable(response.header("Retry-After"))
        .map(String::strip)
        .flatMap(value -> parse(value, clock))
        .map(pause -> pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
  }

  private static Optional<Duration> parse(String value, InstantSource clock) {
    if (value.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
    return Dates.parse(value)
        .map(date -> Duration.between(clock.instant(), date))
        .map(pause -> pause.isNegative() ? Duration.ZERO : pause);
  }
}
