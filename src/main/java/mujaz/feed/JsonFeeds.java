package mujaz.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import mujaz.feed.Entry.Details;
import mujaz.feed.ParseResult.NotAFeed;
import mujaz.feed.ParseResult.Parsed;
import org.jsoup.nodes.Entities;

/// JSON Feed 1.0 and 1.1 (<https://www.jsonfeed.org/version/1.1/>). A value of a wrong type is
/// taken for an absent one.
final class JsonFeeds {

  private static final int DEEPEST = 100;

  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .build();

  ParseResult parse(String text, URI url) {
    try {
      JsonNode feed = JSON.readTree(text);
      return feed.path("items").isArray()
          ? new Parsed(read(feed, BaseUrl.of(url.toString())))
          : new NotAFeed(Trouble.OTHER_JSON.sentence());
    } catch (JsonProcessingException e) {
      return new NotAFeed(Trouble.BROKEN_JSON.sentence(e.getOriginalMessage()));
    }
  }

  private static ParsedFeed read(JsonNode feed, BaseUrl base) {
    return new ParsedFeed(
        feed.path("version").asText().endsWith("1.1") ? "json_1.1" : "json_1.0",
        text(feed, "title").flatMap(title -> FeedText.first(title)),
        text(feed, "home_page_url").map(base::resolve),
        text(feed, "language"),
        Optional.empty(),
        links(feed, base),
        Skips.NONE,
        elements(feed, "items")
            .filter(JsonNode::isObject)
            .limit(ParsedFeed.MOST_ENTRIES)
            .map(item -> entry(item, base))
            .toList());
  }

  /// A JSON Feed lists hubs of several kinds, and calls its own address by a name of its own.
  private static List<WebLink> links(JsonNode feed, BaseUrl base) {
    Stream<WebLink> hubs =
        elements(feed, "hubs")
            .filter(hub -> text(hub, "type").filter("websub"::equalsIgnoreCase).isPresent())
            .flatMap(hub -> WebLink.of("hub", text(hub, "url").map(base::resolve).orElse(null)));
    Stream<WebLink> self =
        WebLink.of("self", text(feed, "feed_url").map(base::resolve).orElse(null));
    return Stream.concat(self, hubs).toList();
  }

  private static Entry entry(JsonNode item, BaseUrl base) {
    return new Entry(
        text(item, "id"),
        text(item, "url").or(() -> text(item, "external_url")).map(base::resolve),
        FeedText.verbatim(text(item, "title").orElse("")),
        base.resolveIn(html(item)),
        new Details(
            text(item, "date_published")
                .or(() -> text(item, "date_modified"))
                .flatMap(Dates::parse),
            author(item),
            categories(item),
            attachments(item, base),
            text(item, "language")));
  }

  private static String html(JsonNode item) {
    return text(item, "content_html")
        .or(() -> text(item, "content_text").map(Entities::escape))
        .or(() -> text(item, "summary").map(Entities::escape))
        .orElse("");
  }

  private static Optional<String> author(JsonNode item) {
    return Stream.concat(elements(item, "authors"), Stream.of(item.path("author")))
        .flatMap(author -> text(author, "name").stream())
        .flatMap(name -> FeedText.first(name).stream())
        .findFirst();
  }

  private static List<String> categories(JsonNode item) {
    return elements(item, "tags")
        .filter(JsonNode::isTextual)
        .flatMap(tag -> FeedText.first(tag.asText()).stream())
        .distinct()
        .toList();
  }

  private static List<Enclosure> attachments(JsonNode item, BaseUrl base) {
    return elements(item, "attachments")
        .flatMap(attachment ->
            text(attachment, "url")
                .map(url -> new Enclosure(base.resolve(url), text(attachment, "mime_type")))
                .stream())
        .toList();
  }

  private static Stream<JsonNode> elements(JsonNode node, String field) {
    return StreamSupport.stream(node.path(field).spliterator(), false);
  }

  /// A number is taken for its digits: ids are often numbers.
  private static Optional<String> text(JsonNode node, String field) {
    return Optional.of(node.path(field))
        .filter(value -> value.isTextual() || value.isNumber())
        .map(JsonNode::asText)
        .filter(value -> !value.isBlank());
  }
}
