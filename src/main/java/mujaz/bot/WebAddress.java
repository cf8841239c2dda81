package mujaz.bot;

import java.net.URI;
import java.util.Optional;
import mujaz.feed.ShownAddress;
import mujaz.feed.SourceAddress;

/// Addresses as people type them.
final class WebAddress {

  private WebAddress() {}

  /// The http or https address that was typed; `https://` may be left out.
  static Optional<URI> read(String typed) {
    return SourceAddress.read(typed.contains("://") ? typed : "https://" + typed)
        .filter(url -> isNamed(Optional.ofNullable(url.getHost()).orElse(url.getRawAuthority())));
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
