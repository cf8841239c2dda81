package mujaz.feed;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// A CIDR block, `10.0.0.0/8` or `fc00::/7`; a single address is a block of its full length.
final class AddressBlock {

  private static final Pattern DIGITS =
      Pattern.compile("[0-9.]+|\\[?[0-9a-fA-F:.]*:[0-9a-fA-F:.]*\\]?");

  private final byte[] network;
  private final int length;

  private AddressBlock(byte[] network, int length) {
    this.network = network;
    this.length = length;
  }

  /// Empty when the text is not an address or block in digits: names are never looked up here.
  static Optional<AddressBlock> parse(String text) {
    String[] parts = text.split("/", 2);
    if (!DIGITS.matcher(parts[0]).matches()) {
      return Optional.empty();
    }
    try {
      byte[] network =
          InetAddress.ofLiteral(parts[0].replace("[", "").replace("]", "")).getAddress();
      int length = parts.length == 2 ? Integer.parseInt(parts[1]) : network.length * 8;
      return length < 0 || length > network.length * 8
          ? Optional.empty()
          : Optional.of(new AddressBlock(network, length));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static AddressBlock of(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException("no CIDR block: " + text));
  }

  boolean contains(byte[] address) {
    if (address.length != network.length) {
      return false;
    }
    int whole = length / 8;
    int mask = length % 8 == 0 ? 0 : 0xFF << (8 - length % 8) & 0xFF;
    return Arrays.equals(address, 0, whole, network, 0, whole)
        && (mask == 0 || (address[whole] & mask) == (network[whole] & mask));
  }
}
