package mujaz.chat;

/// A chat as its platform numbers it: up to 52 bits and negative for groups on Telegram.
public record ChatAddress(Platform platform, long number) {

  @Override
  public String toString() {
    return platform.name().toLowerCase(java.util.Locale.ROOT) + ":" + number;
  }
}
