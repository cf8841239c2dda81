package mujaz.demo;

import static mujaz.demo.Xml.add;

import java.util.List;
import mujaz.demo.Script.Published;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A news sitemap, and the index in which it stands beside the sitemap of all pages.
record SitemapDocument(Outlet outlet, String site) implements FeedDocument {

  private static final String EMPTY =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
      xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"></urlset>
      """;
  private static final String EMPTY_INDEX =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></sitemapindex>
      """;

  @Override
  public String contentType() {
    return "application/xml; charset=utf-8";
  }

  @Override
  public String write(List<Published> reports) {
    Document xml = Xml.parse(EMPTY);
    for (Published each : reports) {
      fill(xml.expectFirst("urlset").appendElement("url"), each);
    }
    return xml.outerHtml();
  }

  private void fill(Element url, Published published) {
    add(url, "loc", site + published.report().path());
    Element news = url.appendElement("news:news");
    Element publication = news.appendElement("news:publication");
    add(publication, "news:name", outlet.name());
    add(publication, "news:language", outlet.language());
    add(news, "news:publication_date", published.at().toString());
    add(news, "news:title", published.report().title());
  }

  /// @param newest the latest report
  String index(Published newest) {
    Document xml = Xml.parse(EMPTY_INDEX);
    Element sitemap = xml.expectFirst("sitemapindex").appendElement("sitemap");
    add(sitemap, "loc", site + outlet.feedPath());
    add(sitemap, "lastmod", newest.at().toString());
    return xml.outerHtml();
  }
}
