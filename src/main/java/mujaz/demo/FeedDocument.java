package mujaz.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import mujaz.demo.NewsDesk.Published;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// The feed of an outlet, in the format that the outlet chose. Escaping is jsoup's.
final class FeedDocument {

  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel></channel></rss>
      """;
  private static final String ATOM =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom"></feed>
      """;

  private final Outlet outlet;
  private final String site;

  /// @param site address of the newsroom without a path, such as `http://127.0.0.1:40123`
  FeedDocument(Outlet outlet, String site) {
    this.outlet = outlet;
    this.site = site;
  }

  String contentType() {
    return switch (outlet.style().feed()) {
      case RSS_TEASER, RSS_FULL -> "application/rss+xml; charset=utf-8";
      case ATOM_TEASER, ATOM_FULL -> "application/atom+xml; charset=utf-8";
    };
  }

  /// @param reports newest first, at least one
  String write(List<Published> reports) {
    return switch (outlet.style().feed()) {
      case RSS_TEASER, RSS_FULL -> rss(reports);
      case ATOM_TEASER, ATOM_FULL -> atom(reports);
    };
  }

  private String rss(List<Published> reports) {
    Document xml = parse(RSS);
    Element channel = xml.expectFirst("channel");
    add(channel, "title", outlet.name());
    add(channel, "link", site + outlet.path() + "/");
    add(channel, "description", outlet.name());
    add(channel, "language", outlet.language());
    add(channel, "lastBuildDate", rfc1123(reports.getFirst().at()));
    for (Published each : reports) {
      rssItem(channel.appendElement("item"), each);
    }
    return xml.outerHtml();
  }

  private void rssItem(Element item, Published published) {
    Report report = published.report();
    add(item, "title", report.title());
    add(item, "link", site + report.path());
    add(item, "guid", "mujaz-demo:" + report.id()).attr("isPermaLink", "false");
    add(item, "dc:creator", report.byline());
    add(item, "pubDate", rfc1123(published.at()));
    add(item, "description", teaser(report));
    if (outlet.style().feed() == Outlet.FeedFormat.RSS_FULL) {
      add(item, "content:encoded", html(report));
    }
  }

  private String atom(List<Published> reports) {
    Document xml = parse(ATOM);
    Element feed = xml.expectFirst("feed").attr("xml:lang", outlet.language());
    add(feed, "title", outlet.name());
    add(feed, "id", "urn:mujaz-demo:" + outlet.id());
    add(feed, "updated", DateTimeFormatter.ISO_INSTANT.format(reports.getFirst().at()));
    feed.appendElement("link").attr("href", site + outlet.path() + "/");
    feed.appendElement("link").attr("rel", "self").attr("href", site + outlet.feedPath());
    for (Published each : reports) {
      atomEntry(feed.appendElement("entry"), each);
    }
    return xml.outerHtml();
  }

  private void atomEntry(Element entry, Published published) {
    Report report = published.report();
    add(entry, "title", report.title());
    add(entry, "id", "urn:mujaz-demo:" + report.id().replace('/', ':'));
    entry.appendElement("link").attr("href", site + report.path());
    add(entry, "published", DateTimeFormatter.ISO_INSTANT.format(published.at()));
    add(entry, "updated", DateTimeFormatter.ISO_INSTANT.format(published.at()));
    add(entry.appendElement("author"), "name", report.byline());
    add(entry, "summary", teaser(report));
    if (outlet.style().feed() == Outlet.FeedFormat.ATOM_FULL) {
      add(entry, "content", html(report)).attr("type", "html");
    }
  }

  private static Document parse(String xml) {
    Document document = Jsoup.parse(xml, Parser.xmlParser());
    document.outputSettings().prettyPrint(false);
    return document;
  }

  private static Element add(Element parent, String name, String text) {
    return parent.appendElement(name).text(text);
  }

  /// The beginning of the lead, as newspapers tease: cut at a word, with an ellipsis.
  private static String teaser(Report report) {
    String lead = report.lead();
    if (lead.length() <= 120) {
      return lead;
    }
    return lead.substring(0, lead.lastIndexOf(' ', 120)) + "…";
  }

  private static String html(Report report) {
    return report.blocks().stream()
        .map(block -> new Element(block.heading() ? "h3" : "p").text(block.text()).outerHtml())
        .collect(Collectors.joining("\n"));
  }

  private static String rfc1123(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
  }
}
