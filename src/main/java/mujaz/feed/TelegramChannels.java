package mujaz.feed;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Public Telegram channels, however people write them: `@name`, `t.me/name`, `t.me/s/name`, a link
/// to one of their posts, `telegram.me/name`, `name.t.me`.
///
/// @param site where the previews of channels are served, usually `https://t.me`
public record TelegramChannels(URI site) {

  private static final String NAME = "([a-z][a-z0-9_]{3,31})";
  private static final String REST = "(?:/\\d+)?/?(?:\\?.*)?";
  private static final Pattern WRITTEN =
      Pattern.compile(
          "@"
              + NAME
              + "|(?:https?://)?(?:www\\.)?(?:t\\.me|telegram\\.me|telegram\\.dog)/(?:s/)?"
              + NAME
              + REST
              + "|(?:https?://)?"
              + NAME
              + "\\.t\\.me"
              + REST);

  /// The address of the channel's preview; empty when this is no channel. The same for all ways to
  /// write a channel, so that it is not kept twice.
  public Optional<URI> preview(String written) {
    Matcher channel = WRITTEN.matcher(written.strip().toLowerCase(Locale.ROOT));
    if (!channel.matches()) {
      return Optional.empty();
    }
    String name =
        Optional.ofNullable(channel.group(1))
            .or(() -> Optional.ofNullable(channel.group(2)))
            .orElseGet(() -> channel.group(3));
    return Optional.of(URI.create(site + "/s/" + name));
  }
}
