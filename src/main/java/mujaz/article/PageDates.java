package mujaz.article;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mujaz.feed.Dates;
import org.jsoup.nodes.Document;

/// When a page says that its article was published. Reads the page before anything is removed.
///
/// @param url where the page came from; may be empty
record PageDates(Document page, MetaTags tags, JsonLd data, URI url) {

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

  Optional<Instant> published() {
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
            DATE_NAMES.stream().flatMap(name -> tags.first(name).stream()),
            marked,
            written,
            UrlDate.of(url).stream())
        .flatMap(texts -> texts)
        .flatMap(text -> Dates.parse(text).stream())
        .findFirst();
  }
}
