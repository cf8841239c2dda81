package mujaz.bot;

import java.net.URI;
import java.util.Optional;
import mujaz.feed.ShownAddress;

/// Addresses as people type them.
final class WebAddress {

  private WebAddress() {}

  /// The http or https address that was typed; `https://` may be left out.
  static Optional<URI> read(String typed) {
    try {
      URI url = URI.create(typed.contains("://") ? typed : "https://" + typed);
      String scheme = url.getScheme();
      boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
      return Optional.of(url).filter(one -> web && one.getHost() != null && isNamed(one.getHost()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// A single word is more likely a slip than a host; localhost is for those who try things out.
  private static boolean isNamed(String host) {
    return host.contains(".") || host.contains(":") || host.equals("localhost");
  }

  /// The address without the keys in it, which are nobody else's business (S-48).
  static String shown(URI url) {
    return ShownAddress.of(url);
  }
}
