package mujaz.bot.telegram;

import java.util.regex.Pattern;

/// The secret that makes us the bot. It prints masked (S-45).
public record BotToken(String value) {

  private static final Pattern ANY = Pattern.compile("\\d{6,}(:|%3A)[A-Za-z0-9_-]{30,}");
  private static final String MASK = "<token>";

  public BotToken {
    value = value.strip();
    if (!value.matches("\\d+:[A-Za-z0-9_-]+")) {
      throw new IllegalArgumentException(
          "a Telegram token is digits, a colon, letters: see @BotFather");
    }
  }

  /// The text without this token or anything that looks like one.
  String redact(String text) {
    return ANY.matcher(text.replace(value, MASK)).replaceAll(MASK);
  }

  /// What went wrong, in one line without a secret.
  String redact(Throwable cause) {
    String message = cause.getMessage();
    String kind = cause.getClass().getSimpleName();
    return redact(message == null ? kind : kind + ": " + message.lines().findFirst().orElse(""));
  }

  @Override
  public String toString() {
    return MASK;
  }
}
