package mujaz.feed;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The feeds that a page links to: those that it announces (HTML, 4.6.8.1: `rel=alternate` with the
/// type of a feed), then links in its text that look like feeds of the same host.
///
/// The order is the page's own, in which the main feed comes first; feeds of comments are no news,
/// and JSON comes last because much that is announced as JSON is no feed.
final class PageFeeds {

  private static final int MOST = 5;

  private static final Set<String> TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/x.atom+xml",
          "application/x-atom+xml",
          "application/rdf+xml",
          "application/xml",
          "text/xml",
          "text/rss+xml",
          "text/rss",
          "text/atom+xml");
  private static final Set<String> JSON_TYPES = Set.of("application/feed+json", "application/json");

  private static final Pattern COMMENTS =
      Pattern.compile(
          "comment|replies|kommentar|commentaire|comentario|comentário|commenti|reacties|yorum"
              + "|комментар|коментар|تعليق|دیدگاه|תגובות|评论|評論|コメント|댓글",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern FEED_PATH =
      Pattern.compile(
          ".*(?:\\.(?:rss|atom|rdf)|/(?:rss|feed|atom)(?:\\.xml|/)?|/(?:index|news)\\.(?:xml|rdf))",
          Pattern.CASE_INSENSITIVE);

  private final Document page;

  PageFeeds(Document page) {
    this.page = page;
  }

  /// At most five, the main one first.
  List<URI> all() {
    return Stream.of(announced(TYPES), announced(JSON_TYPES), linked())
        .flatMap(links -> links)
        .map(WebUri::of)
        .distinct()
        .limit(MOST)
        .toList();
  }

  private Stream<HttpUrl> announced(Set<String> types) {
    return page.select("link[href]").stream()
        .filter(link -> isAlternate(link.attr("rel")))
        .filter(link -> types.contains(type(link)))
        .filter(link -> !isOfComments(link))
        .flatMap(link -> address(link).stream())
        .filter(url -> !url.encodedPath().contains("/wp-json/"));
  }

  private static boolean isAlternate(String rel) {
    List<String> kinds = List.of(rel.toLowerCase(Locale.ROOT).strip().split("\\s+"));
    return (kinds.contains("alternate") || kinds.contains("feed")) && !kinds.contains("stylesheet");
  }

  /// Without parameters such as `charset`.
  private static String type(Element link) {
    return link.attr("type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isOfComments(Element link) {
    return COMMENTS.matcher(link.attr("title") + " " + link.attr("href")).find();
  }

  private Stream<HttpUrl> linked() {
    Optional<String> host = Optional.ofNullable(HttpUrl.parse(page.location())).map(HttpUrl::host);
    return page.select("a[href]").stream()
        .filter(link -> !isOfComments(link))
        .flatMap(link -> address(link).stream())
        .filter(url -> host.equals(Optional.of(url.host())))
        .filter(url -> FEED_PATH.matcher(url.encodedPath()).matches());
  }

  private static Optional<HttpUrl> address(Element link) {
    return Optional.ofNullable(HttpUrl.parse(link.absUrl("href")));
  }
}
