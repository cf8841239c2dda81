package mujaz.feed;

import java.security.SecureRandom;
import java.util.Base64;

/// Makes what nobody can guess: 192 bits, in letters that an address may hold.
final class HubKeys {

  private static final int BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  private HubKeys() {}

  static HubSubscription.Key random() {
    return new HubSubscription.Key(text(), text());
  }

  private static String text() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
