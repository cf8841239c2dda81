package mujaz.feed;

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
          "ocid");

  private CanonicalUrl() {}

  /// Without tracking parameters and fragment; as it is, when it is no web address.
  public static String of(String link) {
    HttpUrl url = HttpUrl.parse(link.strip());
    if (url == null) {
      return link.strip();
    }
    HttpUrl.Builder clean = url.newBuilder().fragment(null);
    for (String name : url.queryParameterNames()) {
      if (isTracking(name)) {
        clean.removeAllQueryParameters(name);
      }
    }
    HttpUrl cleaned = clean.build();
    return (cleaned.querySize() == 0 ? cleaned.newBuilder().query(null).build() : cleaned)
        .toString();
  }

  private static boolean isTracking(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("utm_") || TRACKING.contains(lower);
  }
}
