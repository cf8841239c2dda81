package mujaz.feed;

import java.time.Duration;
import java.util.Set;

/// What may be fetched, and how much of it.
///
/// @param allow private hosts (`localhost`), addresses or CIDR blocks (`10.0.0.0/8`) that may be
///   fetched all the same, on any port
/// @param limits what one answer may cost
/// @param userAgent says honestly who asks
public record FetchRules(Set<String> allow, Limits limits, String userAgent) {

  /// @param feedBytes size of a feed after decompression
  /// @param pageBytes size of a page after decompression
  /// @param deadline for the whole fetch, redirects included
  public record Limits(long feedBytes, long pageBytes, Duration deadline) {}

  public static final Limits USUAL = new Limits(16L << 20, 8L << 20, Duration.ofSeconds(30));

  private static final long MOST_OF_A_HUB = 64 << 10;

  public FetchRules {
    allow = Set.copyOf(allow);
  }

  /// The usual limits, and these private hosts allowed.
  public static FetchRules allowing(Set<String> allow) {
    return new FetchRules(allow, USUAL, "Mujaz/0.1 (self-hosted news briefs)");
  }

  /// The same rules, and who can be reached about what is fetched.
  ///
  /// @param contact a web or mail address
  public FetchRules contact(String contact) {
    return new FetchRules(allow, limits, "Mujaz/0.1 (self-hosted news briefs; +" + contact + ")");
  }

  long limit(FetchRequest.Kind kind) {
    return switch (kind) {
      case FEED -> limits.feedBytes();
      case PAGE, ARTICLE -> limits.pageBytes();
      case ROBOTS -> RobotsFile.MOST_BYTES;
      case HUB -> MOST_OF_A_HUB;
    };
  }
}
