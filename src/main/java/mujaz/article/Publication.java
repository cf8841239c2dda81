package mujaz.article;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/// Who published an article, where and when.
///
/// @param url the canonical address; empty when the article did not come from the web
/// @param image address of the lead image
public record Publication(
    Optional<String> url,
    Optional<String> site,
    Optional<String> byline,
    Times times,
    Optional<String> image) {

  public static final Publication UNKNOWN =
      new Publication(
          Optional.empty(), Optional.empty(), Optional.empty(), Times.UNKNOWN, Optional.empty());

  /// When an article was first published and when it was last changed, at the offset that the page
  /// gives, else in UTC; a bare day is its midnight there.
  public record Times(Optional<OffsetDateTime> published, Optional<OffsetDateTime> modified) {

    public static final Times UNKNOWN = new Times(Optional.empty(), Optional.empty());
  }

  /// When the article was first published.
  public Optional<Instant> published() {
    return times.published().map(OffsetDateTime::toInstant);
  }
}
