package mujaz.demo;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import mujaz.demo.Script.Published;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The page of a report: a template of the outlet's layout, filled in as text, so nothing needs
/// escaping by hand.
///
/// Elements of a template say with `data-slot` what goes into them; the attribute itself is not
/// served.
final class ArticlePage {

  /// After how many paragraphs the portals put their run of related links.
  private static final int PARAGRAPHS_BEFORE_LINKS = 2;

  private final Outlet outlet;
  private final FrontMatter labels;
  private final String site;

  ArticlePage(Outlet outlet, String site) {
    this.outlet = outlet;
    this.labels = FrontMatter.read("labels/" + outlet.language() + ".txt");
    this.site = site;
  }

  /// @param related other articles of the site, to link to
  String write(Published published, List<Published> related) {
    Report report = published.report();
    Document page = Jsoup.parse(FrontMatter.text("pages/" + outlet.style().layout() + ".html"));
    head(page, published);
    fill(page, "title", report.title());
    fill(page, "byline", report.byline());
    fill(page, "site", outlet.name());
    fill(page, "date", date(published));
    fill(page, "promotion", outlet.style().promotion());
    for (String label : labels.fields().keySet()) {
      fill(page, label, labels.get(label));
    }
    body(page.expectFirst("[data-slot=body]"), report, related);
    page.select("[data-slot=links]").forEach(list -> links(list, related));
    page.select("[data-slot]").removeAttr("data-slot");
    return page.outerHtml();
  }

  private void head(Document page, Published published) {
    page.expectFirst("html")
        .attr("lang", outlet.language())
        .attr("dir", outlet.rightToLeft() ? "rtl" : "ltr");
    page.title(published.report().title() + " | " + outlet.name());
    String address = site + published.report().path();
    Element head = page.head();
    head.appendElement("link").attr("rel", "canonical").attr("href", address);
    meta(head, "og:title", published.report().title());
    meta(head, "og:site_name", outlet.name());
    meta(head, "og:type", "article");
    meta(head, "article:published_time", DateTimeFormatter.ISO_INSTANT.format(published.at()));
  }

  private static void meta(Element head, String property, String content) {
    head.appendElement("meta").attr("property", property).attr("content", content);
  }

  private void body(Element body, Report report, List<Published> related) {
    int paragraphs = 0;
    for (Report.Block block : report.blocks()) {
      body.appendElement(block.heading() ? "h2" : "p").text(block.text());
      if (!block.heading() && ++paragraphs == PARAGRAPHS_BEFORE_LINKS) {
        linkRun(body, related);
      }
    }
  }

  private void linkRun(Element body, List<Published> related) {
    if (outlet.style().layout().equals("portal")) {
      links(body.appendElement("ul"), related);
    }
  }

  private void links(Element list, List<Published> related) {
    for (Published each : related) {
      Element link = list.appendElement("li").appendElement("a");
      link.attr("href", each.report().path()).text(each.report().title());
    }
  }

  private static void fill(Document page, String slot, String text) {
    page.select("[data-slot=" + slot + "]").forEach(element -> element.text(text));
  }

  private String date(Published published) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
        .withLocale(Locale.forLanguageTag(outlet.language()))
        .withZone(ZoneOffset.UTC)
        .format(published.at());
  }
}
