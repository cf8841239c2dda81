package mujaz.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The signature of what a hub sends, `sha256=…` in hex (WebSub, section 8): HMAC over the body.
final class HubSignature {

  private static final Map<String, String> ALGORITHMS =
      Map.of(
          "sha1", "HmacSHA1",
          "sha256", "HmacSHA256",
          "sha384", "HmacSHA384",
          "sha512", "HmacSHA512");

  private final String algorithm;
  private final byte[] value;

  private HubSignature(String algorithm, byte[] value) {
    this.algorithm = algorithm;
    this.value = value;
  }

  /// Empty when the header is none that we know how to check.
  static Optional<HubSignature> parse(String header) {
    int equals = header.indexOf('=');
    if (equals < 0) {
      return Optional.empty();
    }
    String method = header.substring(0, equals).strip().toLowerCase(Locale.ROOT);
    try {
      byte[] value = HexFormat.of().parseHex(header.substring(equals + 1).strip());
      return Optional.ofNullable(ALGORITHMS.get(method))
          .map(algorithm -> new HubSignature(algorithm, value));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Compares in constant time.
  boolean signs(byte[] body, String secret) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
      return MessageDigest.isEqual(mac.doFinal(body), value);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
