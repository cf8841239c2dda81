package mujaz.feed;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// What there is at an address that may become a source.
public sealed interface FirstLook {

  /// A feed; `url` is what was asked for.
  record Legible(URI url, FetchResult.Fetched fetched, ParsedFeed parsed) implements FirstLook {

    /// The entry with the latest date; one without a date counts as just published, the first of
    /// them as the newest.
    public Optional<Entry> newest() {
      return parsed.entries().stream()
          .max(Comparator.comparing(entry -> entry.details().published().orElse(Instant.MAX)));
    }
  }

  /// No feed; one sentence for people says why.
  record Unreadable(String reason) implements FirstLook {}
}
