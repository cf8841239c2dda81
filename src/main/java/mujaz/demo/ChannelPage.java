package mujaz.demo;

import java.util.List;
import mujaz.demo.Script.Published;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// The page on which Telegram shows the posts of a public channel, in its shape and with its names.
record ChannelPage(Outlet outlet, String site) implements FeedDocument {

  @Override
  public String contentType() {
    return "text/html; charset=utf-8";
  }

  /// Oldest first, as Telegram shows them.
  @Override
  public String write(List<Published> reports) {
    Document page = Jsoup.parse(FrontMatter.text("pages/channel.html"));
    page.outputSettings().prettyPrint(false);
    page.title(outlet.name() + " – Telegram");
    page.expectFirst(".tgme_channel_info_header_title span").text(outlet.name());
    page.expectFirst(".tgme_channel_info_header_username a")
        .attr("href", site + "/" + outlet.id())
        .text("@" + outlet.id());
    Element history = page.expectFirst(".tgme_channel_history");
    Element template = page.expectFirst(".tgme_widget_message_wrap");
    template.remove();
    for (int number = 1; number <= reports.size(); number++) {
      Element post = template.clone();
      fill(post, number, reports.get(reports.size() - number));
      history.appendChild(post);
    }
    return page.outerHtml();
  }

  private void fill(Element post, int number, Published published) {
    String name = outlet.id() + "/" + number;
    post.expectFirst(".tgme_widget_message").attr("data-post", name);
    post.expectFirst(".tgme_widget_message_owner_name span").text(outlet.name());
    post.expectFirst(".tgme_widget_message_date").attr("href", site + "/" + name);
    post.expectFirst("time").attr("datetime", published.at().toString());
    write(post.expectFirst(".tgme_widget_message_text"), published.report());
  }

  /// The headline in bold, then the paragraphs, with an empty line between them.
  private static void write(Element text, Report report) {
    text.appendElement("b").text(report.title());
    for (String paragraph : report.paragraphs()) {
      text.appendElement("br");
      text.appendElement("br");
      text.appendChild(new TextNode(paragraph));
    }
  }
}
