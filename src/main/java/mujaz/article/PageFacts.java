package mujaz.article;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mujaz.article.Publication.Times;
import mujaz.feed.CanonicalUrl;
import mujaz.text.PlainText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a page says about its article beside the text. Reads the page before anything is removed.
final class PageFacts {

  private final Document page;
  private final MetaTags tags;
  private final JsonLd data;
  private final URI url;

  PageFacts(Document page, JsonLd data, URI url) {
    this.page = page;
    this.tags = MetaTags.of(page);
    this.data = data;
    this.url = url;
  }

  String title() {
    return PageTitle.of(page, tags, data, url);
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

  Publication publication(Times times) {
    return new Publication(canonical(), site(), byline(), times, image());
  }

  MetaTags tags() {
    return tags;
  }

  JsonLd data() {
    return data;
  }

  URI url() {
    return url;
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
    return meta("og:site_name")
        .or(() -> data.text("publisher", "name"))
        .or(this::publisher)
        .map(PageFacts::plain);
  }

  private Optional<String> publisher() {
    return Optional.ofNullable(page.selectFirst("[itemprop=publisher] [itemprop=name]"))
        .map(name -> name.hasAttr("content") ? name.attr("content") : name.text());
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

  private Optional<String> image() {
    return meta("og:image")
        .or(() -> data.text("image", "url"))
        .or(() -> meta("twitter:image"))
        .or(() ->
            Optional.ofNullable(page.selectFirst("img[itemprop=image][src]"))
                .map(image -> image.absUrl("src")))
        .filter(PageFacts::isWeb);
  }

  private Optional<String> meta(String name) {
    return tags.first(name);
  }

  private static boolean isWeb(String address) {
    return address.toLowerCase(Locale.ROOT).matches("https?://.*");
  }

  static String plain(String text) {
    return PlainText.oneLine(Jsoup.parseBodyFragment(text).text());
  }
}
