package mujaz.feed;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import okhttp3.HttpUrl;

/// The same address for the same page, however readers came to it.
public final class CanonicalUrl {

  private static final Set<String> TRACKING =
      Set.of(
          "fbclid",
          "gclid",
          "dclid",
          "yclid",
          "msclkid",
          "mc_cid",
          "mc_eid",
          "igshid",
          "ref_src",
          "_ga",
          "_gl",
          "at_medium",
          "at_campaign",
          "ns_mchannel",
          "ns_campaign",
          "ns_source",
          "cmpid",
          "xtor",
          "wt_mc",
          "smid",
          "twclid",
          "ocid",
          "phpsessid");

  private CanonicalUrl() {}

  /// Without tracking parameters and fragment, of the page itself where the address is that of its
  /// AMP twin or of a redirector that carries it; as it is, when it is no web address.
  public static String of(String link) {
    HttpUrl given = HttpUrl.parse(link.strip());
    if (given == null) {
      return link.strip();
    }
    return cleaned(CarriedUrl.in(given)).toString();
  }

  /// Most addresses have nothing to lose, and building one costs as much as reading it.
  private static HttpUrl cleaned(HttpUrl url) {
    List<String> lost =
        url.queryParameterNames().stream()
            .filter(name -> isTracking(name) || isAmp(name, url))
            .toList();
    int last = url.pathSize() - 1;
    boolean twin = last > 0 && url.pathSegments().get(last).equals("amp");
    if (lost.isEmpty() && !twin && url.fragment() == null) {
      return url;
    }
    HttpUrl.Builder clean = url.newBuilder().fragment(null);
    lost.forEach(clean::removeAllQueryParameters);
    if (twin) {
      clean.removePathSegment(last);
    }
    return clean.build();
  }

  /// `?amp`, `?amp=1`, `?outputType=amp`.
  private static boolean isAmp(String name, HttpUrl url) {
    String value = url.queryParameter(name);
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "amp" -> value == null || value.isEmpty() || value.equals("1") || value.equals("true");
      case "outputtype" -> "amp".equals(value);
      default -> false;
    };
  }

  private static boolean isTracking(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("utm_") || TRACKING.contains(lower);
  }
}
