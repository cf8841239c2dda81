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
    /// A page that a person asked for.
    PAGE,
    /// A page that nobody asked for by its address: only where robots.txt permits it.
    ARTICLE,
    /// A robots.txt: cut at its cap, and empty where there is none (4xx).
    ROBOTS
  }

  public static FetchRequest page(URI url) {
    return new FetchRequest(url, Validators.NONE, Kind.PAGE);
  }

  public static FetchRequest article(URI url) {
    return new FetchRequest(url, Validators.NONE, Kind.ARTICLE);
  }

  static FetchRequest robots(URI url) {
    return new FetchRequest(url, Validators.NONE, Kind.ROBOTS);
  }

  public static FetchRequest feed(URI url) {
    return new FetchRequest(url, Validators.NONE, Kind.FEED);
  }
}
