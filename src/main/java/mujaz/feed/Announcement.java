package mujaz.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/// What a source says of its hub (WebSub, W3C Recommendation of 23 January 2018, section 4).
///
/// @param hub who can be asked to send what is new
/// @param topic what the hub calls the source
public record Announcement(URI hub, URI topic) {

  /// The first hub and the first name among these links, those of the HTTP header before those of
  /// the document; empty where one of both is missing or no web address.
  static Optional<Announcement> in(Stream<WebLink> links) {
    Optional<URI> hub = Optional.empty();
    Optional<URI> topic = Optional.empty();
    for (WebLink link : links.toList()) {
      hub = hub.or(() -> named("hub", link));
      topic = topic.or(() -> named("self", link));
    }
    Optional<URI> self = topic;
    return hub.flatMap(url -> self.map(name -> new Announcement(url, name)));
  }

  private static Optional<URI> named(String rel, WebLink link) {
    return Optional.of(link)
        .filter(named -> named.rel().equals(rel))
        .flatMap(named -> address(named.href()));
  }

  /// As it is written, where that can be: the hub knows its topics by their letters.
  private static Optional<URI> address(String href) {
    HttpUrl url = HttpUrl.parse(href);
    if (url == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(href));
    } catch (URISyntaxException e) {
      return Optional.of(WebUri.of(url));
    }
  }
}
