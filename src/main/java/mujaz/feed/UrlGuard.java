package mujaz.feed;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/// Which URLs may be asked for at all, before any address is known: the usual ports of the web, and
/// any port of a host that the operator allowed.
final class UrlGuard {

  private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);

  private final Set<String> names;
  private final AddressGuard addresses;

  UrlGuard(Set<String> allow) {
    this.names =
        allow.stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    this.addresses = new AddressGuard(allow);
  }

  boolean permits(HttpUrl url) {
    return PORTS.contains(url.port()) || isTrusted(url);
  }

  /// Whether the operator allowed this very host, whatever address it has.
  boolean isTrusted(HttpUrl url) {
    String host = url.host();
    return names.contains(host)
        || names.contains(host + ":" + url.port())
        || AddressBlock.parse(host)
            .flatMap(literal -> Optional.of(InetAddress.ofLiteral(host)))
            .filter(addresses::isAllowed)
            .isPresent();
  }
}
