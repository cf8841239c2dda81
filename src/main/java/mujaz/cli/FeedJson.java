package mujaz.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import mujaz.feed.Entry;
import mujaz.feed.ParsedFeed;

/// A feed in the JSON that scripts rely on.
final class FeedJson {

  private FeedJson() {}

  static void fill(ParsedFeed feed, ObjectNode to) {
    to.put("format", feed.format());
    to.put("title", feed.title().orElse(null));
    to.put("link", feed.link().orElse(null));
    to.put("lang", feed.lang().orElse(null));
    ArrayNode entries = to.putArray("entries");
    feed.entries().forEach(entry -> fill(entry, entries.addObject()));
  }

  private static void fill(Entry entry, ObjectNode to) {
    to.put("id", entry.guid().orElse(null));
    to.put("link", entry.link().orElse(null));
    to.put("title", entry.title());
    to.put("html", entry.html());
    to.put("published", entry.details().published().map(Object::toString).orElse(null));
    to.put("author", entry.details().author().orElse(null));
    ArrayNode categories = to.putArray("categories");
    entry.details().categories().forEach(categories::add);
    ArrayNode enclosures = to.putArray("enclosures");
    entry
        .details()
        .enclosures()
        .forEach(enclosure ->
            enclosures
                .addObject()
                .put("url", enclosure.url())
                .put("type", enclosure.type().orElse(null)));
    entry
        .details()
        .post()
        .ifPresent(post ->
            to.put("forwarded_from", post.forwardedFrom().orElse(null))
                .put("edited", post.edited()));
  }
}
