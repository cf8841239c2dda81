package mujaz.bot.telegram;

import okhttp3.HttpUrl;

/// Which links may reach a message: http and https with a host that Telegram takes (S-22).
final class WebLinks {

  private static final int MAX_LENGTH = 2048;

  private WebLinks() {}

  static boolean isUsable(String url) {
    if (url.length() > MAX_LENGTH || url.chars().anyMatch(c -> c <= ' ' || c == '"')) {
      return false;
    }
    HttpUrl parsed = HttpUrl.parse(url);
    return parsed != null && (parsed.host().contains(".") || parsed.host().contains(":"));
  }
}
