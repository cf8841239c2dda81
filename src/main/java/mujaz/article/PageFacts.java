package mujaz.article;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mujaz.article.Publication.Times;
import mujaz.feed.CanonicalUrl;
import mujaz.text.PlainText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a page says about its article beside the text. Reads the page before anything is removed.
final class PageFacts {

  private static final Pattern WEB = Pattern.compile("(?i)https?://.*");

  private final Document page;
  private final Landmarks marks;
  private final MetaTags tags;
  private final JsonLd data;
  private final URI url;

  PageFacts(Document page, Landmarks marks, JsonLd data, URI url) {
    this.page = page;
    this.marks = marks;
    this.tags = MetaTags.of(marks);
    this.data = data;
    this.url = url;
  }

  String title() {
    return PageTitle.of(page, marks, tags, data, url);
  }

  Optional<String> language() {
    return Stream.of(
            Optional.ofNullable(page.firstElementChild()).map(html -> html.attr("lang")),
            Optional.ofNullable(page.firstElementChild()).map(html -> html.attr("xml:lang")),
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
            marks
                .marked("rel", "canonical")
                .filter(link -> link.nameIs("link") && link.hasAttr("href"))
                .findFirst()
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
    return marks
        .marked("itemprop", "name")
        .filter(name -> name.parents().stream().anyMatch(PageFacts::isPublisher))
        .findFirst()
        .map(name -> name.hasAttr("content") ? name.attr("content") : name.text());
  }

  private static boolean isPublisher(Element element) {
    return Landmarks.says(element, "itemprop", "publisher");
  }

  private Optional<String> byline() {
    return data.text("author", "name")
        .or(() -> meta("author"))
        .or(() -> meta("article:author"))
        .or(() -> marks.author().map(Element::text))
        .map(PageFacts::plain)
        .filter(name -> !name.isEmpty() && name.length() < 120 && !isWeb(name));
  }

  private Optional<String> image() {
    return meta("og:image")
        .or(() -> data.text("image", "url"))
        .or(() -> meta("twitter:image"))
        .or(() ->
            marks
                .marked("itemprop", "image")
                .filter(image -> image.nameIs("img") && image.hasAttr("src"))
                .findFirst()
                .map(image -> image.absUrl("src")))
        .filter(PageFacts::isWeb);
  }

  private Optional<String> meta(String name) {
    return tags.first(name);
  }

  private static boolean isWeb(String address) {
    return WEB.matcher(address).matches();
  }

  static String plain(String text) {
    return PlainText.oneLine(Jsoup.parseBodyFragment(text).text());
  }
}
