package mujaz.feed;

import java.net.URI;
import java.util.Optional;

/// One document to fetch, or one form to send.
///
/// @param validators sent as `If-None-Match` and `If-Modified-Since`
/// @param accept the kinds of document that we can read
/// @param form what is sent (`POST`), as a form; empty: nothing is, a document is asked for (`GET`)
public record FetchRequest(URI url, Validators validators, Kind accept, Optional<String> form) {

  /// What a document is fetched as: decides the `Accept` header and the size cap.
  public enum Kind {
    FEED,
    /// A page that a person asked for.
    PAGE,
    /// A page that nobody asked for by its address: only where robots.txt permits it.
    ARTICLE,
    /// A robots.txt: cut at its cap, and empty where there is none (4xx).
    ROBOTS,
    /// What a hub says to a wish of ours.
    HUB
  }

  public FetchRequest(URI url, Validators validators, Kind accept) {
    this(url, validators, accept, Optional.empty());
  }

  /// A wish of ours to a hub; its answer is of no interest beyond its status.
  static FetchRequest hub(URI url, String form) {
    return new FetchRequest(url, Validators.NONE, Kind.HUB, Optional.of(form));
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
