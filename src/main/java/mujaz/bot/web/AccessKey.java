package mujaz.bot.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// The secret that lets a browser in when the server can be reached from other machines.
record AccessKey(String value) {

  private static final int BYTES = 18;

  static AccessKey random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new AccessKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /// Compares in constant time.
  boolean matches(@Nullable String offered) {
    return offered != null
        && MessageDigest.isEqual(
            value.getBytes(StandardCharsets.UTF_8), offered.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "AccessKey[…]";
  }
}
