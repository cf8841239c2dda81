package mujaz.feed;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/// The address that another one carries: redirectors have it in a parameter, caches of AMP pages in
/// the path. Only those are read that are known to carry one: any page may have an address in a
/// parameter.
final class CarriedUrl {

  /// Redirectors by host and path, with the parameters that may carry the address.
  private static final Map<String, List<String>> REDIRECTORS =
      Map.of(
          "www.google.com/url", List.of("q", "url"),
          "www.google.com/amp", List.of("q", "url"),
          "l.facebook.com/l.php", List.of("u"),
          "lm.facebook.com/l.php", List.of("u"),
          "l.instagram.com/", List.of("u"),
          "vk.com/away.php", List.of("to"),
          "t.me/iv", List.of("url"),
          "out.reddit.com/", List.of("url"),
          "www.youtube.com/redirect", List.of("q"));

  private static final String AMP_CACHE = ".cdn.ampproject.org";

  private CarriedUrl() {}

  /// The carried address; the one that is given when it carries none.
  static HttpUrl in(HttpUrl url) {
    return parameter(url).or(() -> cached(url)).orElse(url);
  }

  private static Optional<HttpUrl> parameter(HttpUrl url) {
    return REDIRECTORS.getOrDefault(url.host() + url.encodedPath(), List.of()).stream()
        .map(url::queryParameter)
        .filter(Objects::nonNull)
        .flatMap(text -> Stream.ofNullable(HttpUrl.parse(text)))
        .findFirst();
  }

  /// `google.com/amp/s/HOST/PATH`, `HOST.cdn.ampproject.org/c/s/HOST/PATH`; `s` stands for https.
  private static Optional<HttpUrl> cached(HttpUrl url) {
    boolean google = url.host().equals("www.google.com") && url.encodedPath().startsWith("/amp/");
    boolean cache = url.host().endsWith(AMP_CACHE) && url.encodedPath().matches("/[a-z]/.+");
    if (!google && !cache) {
      return Optional.empty();
    }
    String rest = String.join("/", url.encodedPathSegments().subList(1, url.pathSize()));
    boolean secure = rest.startsWith("s/");
    String query = url.encodedQuery() == null ? "" : "?" + url.encodedQuery();
    String carried = secure ? "https://" + rest.substring(2) : "http://" + rest;
    return Optional.ofNullable(HttpUrl.parse(carried + query))
        .filter(page -> page.host().contains("."));
  }
}
