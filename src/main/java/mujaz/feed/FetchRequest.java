package mujaz.feed;

import java.net.URI;

/// One document to fetch.
///
/// @param validators sent as `If-None-Match` and `If-Modified-Since`
/// @param accept the kinds of document that we can read
public record FetchRequest(URI url, Validators validators, Kind accept) {

  /// What a document is fetched as: decides the `Accept` header and the size cap.
  public enum Kind {
    FEED,
    PAGE
  }

  public static FetchRequest page(URI url) {
    return new FetchRequest(url, Validators.NONE, Kind.PAGE);
  }

  public static FetchRequest feed(URI url) {
    return new FetchRequest(url, Validators.NONE, Kind.FEED);
  }
}
