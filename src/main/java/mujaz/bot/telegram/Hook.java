package mujaz.bot.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mujaz.chat.InboxStore;
import mujaz.chat.Received;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes in what Telegram sends to our address (webhook). Safe for use by many threads.
///
/// Telegram knows a secret that is made of the token and says it with each update; without it
/// nothing is read.
final class Hook {

  private static final Logger log = LoggerFactory.getLogger(Hook.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ALGORITHM = "HmacSHA256";

  private final URI address;
  private final String secret;
  private final InboxStore inbox;
  private final Runnable arrived;

  /// @param arrived called when a new update is in the inbox
  Hook(URI address, BotToken token, InboxStore inbox, Runnable arrived) {
    this.address = address;
    this.secret = secret(token);
    this.inbox = inbox;
    this.arrived = arrived;
  }

  URI address() {
    return address;
  }

  String secret() {
    return secret;
  }

  /// Compares in constant time.
  boolean admits(String said) {
    return MessageDigest.isEqual(bytes(said), bytes(secret));
  }

  /// Commits an update; only after that may the delivery be answered as received. What is
  /// none is left out, as it is when updates are polled: another try would help nobody.
  ///
  /// @throws RuntimeException when it cannot be stored: then it must come again
  void take(byte[] body) {
    read(body)
        .ifPresent(update -> {
          inbox.add(List.of(update));
          arrived.run();
        });
  }

  private static Optional<Received> read(byte[] body) {
    try {
      return RawUpdate.of(JSON.readTree(body));
    } catch (IOException e) { // no JSON, or not even text: there is nothing else to read from
      log.atWarn().log("a delivery that is not JSON was left out");
      return Optional.empty();
    }
  }

  private static String secret(BotToken token) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(bytes(token.value()), ALGORITHM));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes("webhook")));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
