package mujaz.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import mujaz.demo.Script.Published;

/// JSON Feed 1.1.
record JsonDocument(Outlet outlet, String site) implements FeedDocument {

  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public String contentType() {
    return "application/feed+json; charset=utf-8";
  }

  @Override
  public String write(List<Published> reports) {
    ObjectNode feed = JSON.createObjectNode();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", outlet.name());
    feed.put("home_page_url", site + outlet.path() + "/");
    feed.put("feed_url", site + outlet.feedPath());
    feed.put("language", outlet.language());
    ArrayNode items = feed.putArray("items");
    reports.forEach(each -> fill(items.addObject(), each));
    return feed.toPrettyString();
  }

  private void fill(ObjectNode item, Published published) {
    Report report = published.report();
    item.put("id", "mujaz-demo:" + report.id());
    item.put("url", site + report.path());
    item.put("title", report.title());
    item.put("content_html", report.html());
    item.put("summary", report.teaser());
    item.put("date_published", published.at().toString());
    item.putArray("authors").addObject().put("name", report.byline());
  }
}
