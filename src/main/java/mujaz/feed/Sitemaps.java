package mujaz.feed;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mujaz.feed.Entry.Details;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Sitemaps and indexes of sitemaps (<https://www.sitemaps.org/protocol.html>), with what the news
/// extension tells of an article: title, date, language, publication.
///
/// Read from jsoup's tree, like every XML here: repaired where it is not well-formed, no DOCTYPE
/// and no entity of its own ever opened (S-15, S-16, S-17).
final class Sitemaps {

  private static final Pattern BEGINNING =
      Pattern.compile("<(?:\\w+:)?(?:urlset|sitemapindex)[\\s>]");
  private static final Pattern NEWS_FILE = Pattern.compile("news[^/]*$", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_PROLOG = 4_000;
  private static final int DEEPEST = 50;

  /// News sitemaps may have so many; of a larger sitemap the newest are news enough.
  private static final int MOST_ENTRIES = 1_000;

  private static final int MOST_PARTS = 3;

  /// An element with its date, which takes long to read.
  private record Dated(Element url, Instant date) {}

  /// Asked of every feed: most do not have the words at all.
  static boolean begin(String text) {
    String prolog =
        text.substring(0, Math.min(text.length(), LONGEST_PROLOG)).toLowerCase(Locale.ROOT);
    return (prolog.contains("urlset") || prolog.contains("sitemapindex"))
        && BEGINNING.matcher(prolog).find();
  }

  Contents parse(String text, URI url) {
    Document document = Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(text, url.toString());
    BaseUrl base = BaseUrl.of(url.toString());
    List<Element> parts = named(document, "sitemap").toList();
    return parts.isEmpty() ? new Contents.Feed(feed(document, base)) : index(parts, base);
  }

  /// The newest parts; those that say that they are for news before all others.
  private static Contents index(List<Element> parts, BaseUrl base) {
    return new Contents.Index(
        parts.stream()
            .sorted(
                Comparator.comparing(Sitemaps::isForNews)
                    .thenComparing(part -> date(part, "lastmod").orElse(Instant.MIN))
                    .reversed())
            .flatMap(part -> child(part, "loc").map(base::resolve).stream())
            .flatMap(link -> Optional.ofNullable(HttpUrl.parse(link)).map(WebUri::of).stream())
            .distinct()
            .limit(MOST_PARTS)
            .toList());
  }

  private static boolean isForNews(Element part) {
    return NEWS_FILE.matcher(child(part, "loc").orElse("")).find();
  }

  private static ParsedFeed feed(Document document, BaseUrl base) {
    List<Entry> entries =
        named(document, "url")
            .filter(url -> child(url, "loc").isPresent())
            .map(url -> new Dated(url, published(url)))
            .sorted(Comparator.comparing(Dated::date).reversed())
            .limit(MOST_ENTRIES)
            .map(dated -> entry(dated, base))
            .toList();
    Optional<Element> news = named(document, "news").findFirst();
    return new ParsedFeed(
        news.isPresent() ? "news_sitemap" : "sitemap",
        news.flatMap(one -> named(one, "name").findFirst())
            .flatMap(name -> FeedText.first(name.wholeText())),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        entries);
  }

  private static Entry entry(Dated dated, BaseUrl base) {
    Element url = dated.url();
    return new Entry(
        Optional.empty(),
        child(url, "loc").map(base::resolve),
        FeedText.plain(inNews(url, "title").orElse("")),
        "",
        new Details(
            Optional.of(dated.date()).filter(date -> !date.equals(Instant.MIN)),
            Optional.empty(),
            keywords(url),
            List.of(),
            inNews(url, "language")));
  }

  private static List<String> keywords(Element url) {
    return inNews(url, "keywords").stream()
        .flatMap(words -> Stream.of(words.split("[,،]")))
        .map(FeedText::plain)
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  /// A sitemap without news tells only when a page was changed last.
  private static Instant published(Element url) {
    return inNews(url, "publication_date")
        .flatMap(Dates::parse)
        .or(() -> date(url, "lastmod"))
        .orElse(Instant.MIN);
  }

  private static Optional<Instant> date(Element element, String name) {
    return child(element, name).flatMap(Dates::parse);
  }

  private static Optional<String> inNews(Element url, String name) {
    return url.children().stream()
        .filter(child -> isNamed(child, "news"))
        .flatMap(news -> named(news, name))
        .map(Sitemaps::text)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private static Optional<String> child(Element element, String name) {
    return element.children().stream()
        .filter(child -> isNamed(child, name))
        .map(Sitemaps::text)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private static Stream<Element> named(Element element, String name) {
    return element.stream().filter(one -> isNamed(one, name));
  }

  private static boolean isNamed(Element element, String name) {
    return element.tag().localName().equalsIgnoreCase(name);
  }

  private static String text(Element element) {
    return element.wholeText().strip();
  }
}
