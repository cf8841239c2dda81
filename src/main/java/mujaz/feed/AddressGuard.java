package mujaz.feed;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which addresses the fetcher may connect to: those of the public internet, and what the operator
/// allowed. IPv6 forms that carry an IPv4 address are judged by it (IANA special-purpose
/// registries, RFC 6890). Safe for use by many threads.
final class AddressGuard {

  private static final List<AddressBlock> SPECIAL =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.31.196.0/24",
              "192.52.193.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "192.175.48.0/24",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/4",
              "240.0.0.0/4")
          .map(AddressBlock::of)
          .toList();

  /// Global unicast; everything else of IPv6 is special.
  private static final AddressBlock GLOBAL = AddressBlock.of("2000::/3");

  private static final List<AddressBlock> SPECIAL_6 =
      Stream.of("2001::/23", "2001:db8::/32", "3fff::/20", "2620:4f:8000::/48")
          .map(AddressBlock::of)
          .toList();

  private static final List<Carrier> CARRIERS =
      List.of(
          new Carrier(AddressBlock.of("64:ff9b::/96"), 12),
          new Carrier(AddressBlock.of("2002::/16"), 2));

  /// IPv6 addresses that stand for an IPv4 address.
  private record Carrier(AddressBlock block, int offset) {

    Optional<byte[]> inner(byte[] address) {
      return block.contains(address)
          ? Optional.of(Arrays.copyOfRange(address, offset, offset + 4))
          : Optional.empty();
    }
  }

  private final List<AddressBlock> allowed;

  AddressGuard(Set<String> allow) {
    this.allowed = allow.stream().flatMap(text -> AddressBlock.parse(text).stream()).toList();
  }

  boolean permits(InetAddress address) {
    return isAllowed(address) || isPublic(address.getAddress());
  }

  boolean isAllowed(InetAddress address) {
    return allowed.stream().anyMatch(block -> block.contains(address.getAddress()));
  }

  private static boolean isPublic(byte[] address) {
    if (address.length == 4) {
      return SPECIAL.stream().noneMatch(block -> block.contains(address));
    }
    Optional<byte[]> inner =
        CARRIERS.stream().flatMap(carrier -> carrier.inner(address).stream()).findFirst();
    return inner.isPresent()
        ? isPublic(inner.get())
        : GLOBAL.contains(address)
            && SPECIAL_6.stream().noneMatch(block -> block.contains(address));
  }
}
