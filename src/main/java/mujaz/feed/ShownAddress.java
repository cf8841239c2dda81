package mujaz.feed;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Addresses as others may read them: with whatever opens a door in them masked (S-48).
public final class ShownAddress {

  private static final String MASK = "****";

  private static final Pattern USER = Pattern.compile("^([^/?#]*//)[^/?#]*@");
  private static final Pattern PARAMETER = Pattern.compile("([?&;])([^=&;#]*)=([^&;#]+)");

  private static final Set<String> SECRETS =
      Set.of(
          "key",
          "apikey",
          "token",
          "accesstoken",
          "authtoken",
          "auth",
          "secret",
          "password",
          "passwd",
          "pass",
          "pwd",
          "sig",
          "signature",
          "session",
          "sid");

  private ShownAddress() {}

  /// Without a user's name and password, and with `****` for the values of parameters that are keys
  /// by their names.
  public static String of(URI url) {
    return of(url.toString());
  }

  /// The same, of an address that may be no valid one.
  public static String of(String url) {
    String anonymous = USER.matcher(url).replaceFirst("$1");
    return anonymous.indexOf('=') < 0
        ? anonymous
        : PARAMETER.matcher(anonymous).replaceAll(ShownAddress::masked);
  }

  /// Whether the address says something that is masked.
  public static boolean isSecret(URI url) {
    return !of(url).equals(url.toString());
  }

  private static String masked(MatchResult parameter) {
    String name = parameter.group(2).toLowerCase(Locale.ROOT).replaceAll("[_.-]", "");
    String shown = SECRETS.contains(name) ? MASK : parameter.group(3);
    return Matcher.quoteReplacement(parameter.group(1) + parameter.group(2) + "=" + shown);
  }
}
