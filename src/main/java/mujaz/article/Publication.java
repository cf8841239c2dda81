package mujaz.article;

import java.time.Instant;
import java.util.Optional;

/// Who published an article, where and when.
///
/// @param url the canonical address; empty when the article did not come from the web
/// @param published in UTC; a bare date is its midnight in UTC
/// @param image address of the lead image
public record Publication(
    Optional<String> url,
    Optional<String> site,
    Optional<String> byline,
    Optional<Instant> published,
    Optional<String> image) {

  public static final Publication UNKNOWN =
      new Publication(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /// The same, published at another time.
  Publication publishedAt(Instant at) {
    return new Publication(url, site, byline, Optional.of(at), image);
  }
}
