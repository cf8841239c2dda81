package mujaz.bot.telegram;

import java.net.URI;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.telegram.telegrambots.meta.TelegramUrl;

/// Which Bot API server we talk to, and as which bot.
///
/// @param api scheme, host and port, such as `https://api.telegram.org`
/// @param webhook where Telegram sends updates to; empty: we ask for them
public record TelegramAccess(URI api, BotToken token, Optional<URI> webhook) {

  /// Updates are polled.
  public TelegramAccess(URI api, BotToken token) {
    this(api, token, Optional.empty());
  }

  public TelegramAccess {
    HttpUrl url = HttpUrl.parse(api.toString());
    if (url == null || !url.encodedPath().equals("/")) {
      throw new IllegalArgumentException(
          "telegram.api must look like https://api.telegram.org, not " + api);
    }
  }

  HttpUrl method(String name) {
    return url().newBuilder().addPathSegment("bot" + token.value()).addPathSegment(name).build();
  }

  TelegramUrl server() {
    HttpUrl url = url();
    return new TelegramUrl(url.scheme(), url.host(), url.port(), false);
  }

  private HttpUrl url() {
    return HttpUrl.get(api.toString());
  }
}
