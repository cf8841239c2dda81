package mujaz.botapi;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which links Telegram takes: `tg:`, `ton:`, and http(s) with a host that has a dot (`localhost`
/// has none).
final class Links {

  private static final Set<String> WEB = Set.of("http", "https");
  private static final Set<String> OWN = Set.of("tg", "ton", "tonsite");

  private Links() {}

  static boolean isUsable(String link) {
    try {
      URI uri = new URI(link.strip());
      String scheme = uri.getScheme();
      if (scheme == null) {
        return !link.contains(" ") && isUsable("http://" + link);
      }
      String lower = scheme.toLowerCase(Locale.ROOT);
      return OWN.contains(lower) || (WEB.contains(lower) && hasDot(uri.getRawAuthority()));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean hasDot(@Nullable String authority) {
    return authority != null && (authority.contains(".") || authority.contains("["));
  }
}
