package mujaz.demo;

import static mujaz.demo.Xml.add;

import java.util.List;
import mujaz.demo.Script.Published;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Atom 1.0.
record AtomDocument(Outlet outlet, String site) implements FeedDocument {

  private static final String EMPTY =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom"></feed>
      """;

  @Override
  public String contentType() {
    return "application/atom+xml; charset=utf-8";
  }

  @Override
  public String write(List<Published> reports) {
    Document xml = Xml.parse(EMPTY);
    Element feed = xml.expectFirst("feed").attr("xml:lang", outlet.language());
    add(feed, "title", outlet.name());
    add(feed, "id", "urn:mujaz-demo:" + outlet.id());
    add(feed, "updated", reports.getFirst().at().toString());
    feed.appendElement("link").attr("href", site + outlet.path() + "/");
    feed.appendElement("link").attr("rel", "self").attr("href", site + outlet.feedPath());
    for (Published each : reports) {
      fill(feed.appendElement("entry"), each);
    }
    return xml.outerHtml();
  }

  private void fill(Element entry, Published published) {
    Report report = published.report();
    add(entry, "title", report.title());
    add(entry, "id", "urn:mujaz-demo:" + report.id().replace('/', ':'));
    entry.appendElement("link").attr("href", site + report.path());
    add(entry, "published", published.at().toString());
    add(entry, "updated", published.at().toString());
    add(entry.appendElement("author"), "name", report.byline());
    add(entry, "summary", report.teaser());
    if (outlet.style().feed() == Outlet.FeedFormat.ATOM_FULL) {
      add(entry, "content", report.html()).attr("type", "html");
    }
  }
}
