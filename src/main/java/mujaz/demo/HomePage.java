package mujaz.demo;

import java.util.List;
import mujaz.demo.Script.Published;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The front page of an outlet: its latest reports, and in its head the feeds that it announces.
record HomePage(Outlet outlet) {

  /// @param reports newest first
  String write(List<Published> reports) {
    Document page = Document.createShell("");
    page.outputSettings().charset("UTF-8");
    page.expectFirst("html").attr("lang", outlet.language());
    page.title(outlet.name());
    page.head().appendElement("meta").attr("charset", "utf-8");
    announce(page.head(), outlet.name(), outlet.feedPath());
    announce(page.head(), outlet.name() + " » Comments", outlet.path() + "/comments/feed.xml");
    page.body().appendElement("h1").text(outlet.name());
    Element list = page.body().appendElement("ul");
    for (Published each : reports) {
      Element link = list.appendElement("li").appendElement("a");
      link.attr("href", each.report().path()).text(each.report().title());
    }
    return page.outerHtml();
  }

  private static void announce(Element head, String title, String path) {
    head.appendElement("link")
        .attr("rel", "alternate")
        .attr("type", "application/rss+xml")
        .attr("title", title)
        .attr("href", path);
  }
}
