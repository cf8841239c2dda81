package mujaz.feed;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;

/// Whether an address that came from outside may become a source, before anybody asks it for
/// anything. What its name leads to is judged at each poll, by the one guarded client.
public sealed interface SourceAddress {

  /// It may.
  record Fit(URI url) implements SourceAddress {}

  /// It may not; one sentence for people says why.
  record Unfit(String reason) implements SourceAddress {}

  /// @param allow private hosts and blocks that may be fetched all the same, see [FetchRules]
  static SourceAddress of(String written, Set<String> allow) {
    HttpUrl url = HttpUrl.parse(written.strip());
    if (url == null) {
      return new Unfit("It is no web address.");
    }
    UrlGuard guard = new UrlGuard(allow);
    boolean fit = guard.isTrusted(url) || (guard.permits(url) && !isPrivate(url.host(), allow));
    return fit ? new Fit(uri(written.strip(), url)) : new Unfit(Trouble.FORBIDDEN.sentence());
  }

  private static boolean isPrivate(String host, Set<String> allow) {
    Optional<AddressBlock> literal = AddressBlock.parse(host);
    return literal.isPresent()
        ? !new AddressGuard(allow).permits(InetAddress.ofLiteral(host))
        : host.equals("localhost") || host.endsWith(".localhost");
  }

  /// The http or https address that is written there; empty when it is none.
  static Optional<URI> read(String written) {
    return Optional.ofNullable(HttpUrl.parse(written.strip()))
        .map(url -> uri(written.strip(), url));
  }

  /// As it is written where that can be, since that is how sources are told apart; with the host in
  /// ASCII and the path encoded where it must be.
  private static URI uri(String written, HttpUrl url) {
    try {
      URI uri = new URI(written);
      return uri.getHost() == null ? WebUri.of(url) : uri;
    } catch (URISyntaxException e) {
      return WebUri.of(url);
    }
  }
}
