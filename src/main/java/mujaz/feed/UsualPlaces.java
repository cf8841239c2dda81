package mujaz.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/// Where sites keep their feeds when their pages do not say so.
final class UsualPlaces {

  /// So many requests does a search cost at most, beside that for the page.
  static final int MOST = 8;

  private static final List<String> PATHS =
      List.of(
          "/feed",
          "/rss",
          "/rss.xml",
          "/feed.xml",
          "/atom.xml",
          "/index.xml",
          "/news-sitemap.xml",
          "/sitemap-news.xml");

  private UsualPlaces() {}

  /// The links of a page and then the usual places of its host, each once.
  static List<URI> after(List<URI> links, URI page) {
    Stream<URI> usual =
        Optional.ofNullable(HttpUrl.get(page)).stream()
            .flatMap(root ->
                PATHS.stream().flatMap(path -> Optional.ofNullable(root.resolve(path)).stream()))
            .map(WebUri::of);
    return Stream.concat(links.stream(), usual)
        .distinct()
        .filter(place -> !place.equals(page))
        .limit(MOST)
        .toList();
  }
}
