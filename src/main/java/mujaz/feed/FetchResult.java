package mujaz.feed;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What became of a fetch. A failed fetch is a value, never an exception.
public sealed interface FetchResult {

  /// The document.
  ///
  /// @param movedTo where the document permanently moved to (301, 308 all the way); empty if it did
  ///   not
  /// @param links those of the answer's `Link` header
  record Fetched(
      Document document, Validators validators, Optional<URI> movedTo, List<WebLink> links)
      implements FetchResult {

    public Fetched {
      links = List.copyOf(links);
    }

    public Fetched(Document document, Validators validators, Optional<URI> movedTo) {
      this(document, validators, movedTo, List.of());
    }
  }

  /// Unchanged since the validators were given (304).
  record NotModified(Validators validators) implements FetchResult {}

  /// Asked to wait (429, or 503 with `Retry-After`); counts for the whole host.
  record RateLimited(Duration pause) implements FetchResult {}

  /// Gone for good (410).
  record Gone() implements FetchResult {}

  /// Not fetched, because the rules forbid it: scheme, private address, size, robots.
  record Refused(String reason) implements FetchResult {}

  /// Not fetched this time: network, timeout, status. The reason is one sentence for people.
  record Failed(String reason) implements FetchResult {}

  /// A fetched document.
  ///
  /// @param url where it finally came from
  /// @param contentType as the server said, may be empty
  /// @param body read once by a parser; never compared, never changed
  @SuppressWarnings("ArrayRecordComponent")
  record Document(URI url, String contentType, byte[] body) {}
}
