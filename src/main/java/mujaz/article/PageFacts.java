package mujaz.article;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mujaz.feed.CanonicalUrl;
import mujaz.feed.Dates;
import mujaz.text.PlainText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a page says about its article beside the text. Reads the page before anything is removed.
final class PageFacts {

  private static final List<String> DATE_NAMES =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "og:published_time",
          "datePublished",
          "date",
          "pubdate",
          "publishdate",
          "publish_date",
          "publish-date",
          "published-date",
          "dc.date.issued",
          "dc.date",
          "dcterms.created",
          "dcterms.date",
          "dc.date.created",
          "parsely-pub-date",
          "sailthru.date",
          "cXenseParse:recs:publishtime",
          "article.published",
          "originalpublicationdate",
          "timestamp");

  private final Document page;
  private final JsonLd data;
  private final URI url;

  PageFacts(Document page, JsonLd data, URI url) {
    this.page = page;
    this.data = data;
    this.url = url;
  }

  String title() {
    String document = PlainText.oneLine(page.title());
    String shared = meta("og:title").or(() -> meta("twitter:title")).orElse("");
    Headline headline = new Headline(document, shared, meta("og:site_name").orElse(""));
    return headings()
        .filter(headline::repeats)
        .findFirst()
        .or(() -> headline.withoutSite(shared))
        .or(() -> data.text("headline").map(PageFacts::plain))
        .or(() -> headline.withoutSite(document))
        .or(() -> headings().findFirst())
        .orElse("");
  }

  private Stream<String> headings() {
    return page.select("h1, [itemprop=headline], h2").stream()
        .limit(30)
        .map(Element::text)
        .map(PlainText::oneLine)
        .filter(text -> !text.isEmpty());
  }

  Optional<String> language() {
    return Stream.of(
            Optional.ofNullable(page.selectFirst("html")).map(html -> html.attr("lang")),
            Optional.ofNullable(page.selectFirst("html")).map(html -> html.attr("xml:lang")),
            meta("og:locale"),
            meta("content-language"),
            data.text("inLanguage"))
        .flatMap(Optional::stream)
        .map(String::strip)
        .filter(tag -> tag.matches("[a-zA-Z]{2,3}([_-][a-zA-Z0-9]+)*"))
        .findFirst();
  }

  Publication publication() {
    return new Publication(canonical(), site(), byline(), published(), image());
  }

  private Optional<String> canonical() {
    return Stream.of(
            Optional.ofNullable(page.selectFirst("link[rel=canonical][href]"))
                .map(link -> link.absUrl("href")),
            meta("og:url"),
            Optional.of(url.toString()))
        .flatMap(Optional::stream)
        .filter(PageFacts::isWeb)
        .map(CanonicalUrl::of)
        .findFirst();
  }

  private Optional<String> site() {
    return meta("og:site_name").or(() -> data.text("publisher", "name")).map(PageFacts::plain);
  }

  private Optional<String> byline() {
    return data.text("author", "name")
        .or(() -> meta("author"))
        .or(() -> meta("article:author"))
        .or(() ->
            Optional.ofNullable(page.selectFirst("[rel=author], [itemprop=author]"))
                .map(Element::text))
        .map(PageFacts::plain)
        .filter(name -> !name.isEmpty() && name.length() < 120 && !isWeb(name));
  }

  private Optional<Instant> published() {
    Stream<String> written =
        page.select("time[datetime]").stream().limit(5).map(time -> time.attr("datetime"));
    Stream<String> marked =
        page.select("[itemprop=datePublished]").stream()
            .map(element ->
                element.hasAttr("content")
                    ? element.attr("content")
                    : element.hasAttr("datetime") ? element.attr("datetime") : element.text());
    return Stream.of(
            data.text("datePublished").stream(),
            DATE_NAMES.stream().flatMap(name -> meta(name).stream()),
            marked,
            written,
            UrlDate.of(url).stream())
        .flatMap(texts -> texts)
        .flatMap(text -> Dates.parse(text).stream())
        .findFirst();
  }

  private Optional<String> image() {
    return meta("og:image")
        .or(() -> data.text("image", "url"))
        .or(() -> meta("twitter:image"))
        .filter(PageFacts::isWeb);
  }

  private Optional<String> meta(String name) {
    return page.select("meta").stream()
        .filter(meta ->
            name.equalsIgnoreCase(meta.attr("property"))
                || name.equalsIgnoreCase(meta.attr("name"))
                || name.equalsIgnoreCase(meta.attr("itemprop"))
                || name.equalsIgnoreCase(meta.attr("http-equiv")))
        .map(meta -> meta.attr("content").strip())
        .filter(content -> !content.isEmpty())
        .findFirst();
  }

  private static boolean isWeb(String address) {
    return address.toLowerCase(Locale.ROOT).matches("https?://.*");
  }

  private static String plain(String text) {
    return PlainText.oneLine(Jsoup.parseBodyFragment(text).text());
  }
}
