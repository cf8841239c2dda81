package mujaz.demo;

import static mujaz.demo.Xml.add;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import mujaz.demo.Script.Published;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// RSS 2.0.
record RssDocument(Outlet outlet, String site) implements FeedDocument {

  private static final String EMPTY =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel></channel></rss>
      """;

  @Override
  public String contentType() {
    return "application/rss+xml; charset=utf-8";
  }

  @Override
  public String write(List<Published> reports) {
    Document xml = Xml.parse(EMPTY);
    Element channel = xml.expectFirst("channel");
    add(channel, "title", outlet.name());
    add(channel, "link", site + outlet.path() + "/");
    add(channel, "description", outlet.name());
    add(channel, "language", outlet.language());
    add(channel, "lastBuildDate", rfc1123(reports.getFirst().at()));
    for (Published each : reports) {
      fill(channel.appendElement("item"), each);
    }
    return xml.outerHtml();
  }

  private void fill(Element item, Published published) {
    Report report = published.report();
    add(item, "title", report.title());
    add(item, "link", site + report.path());
    add(item, "guid", "mujaz-demo:" + report.id()).attr("isPermaLink", "false");
    add(item, "dc:creator", report.byline());
    add(item, "pubDate", rfc1123(published.at()));
    add(item, "description", report.teaser());
    if (outlet.style().feed() == Outlet.FeedFormat.RSS_FULL) {
      add(item, "content:encoded", report.html());
    }
  }

  private static String rfc1123(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
  }
}
