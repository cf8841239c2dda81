package mujaz.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;

/// An attribute that means something to a feed reader, its link absolute.
record FeedAttribute(String name, String value) {

  private static final Set<String> LINKS = Set.of("href", "url", "src");

  private static final Set<String> OTHERS =
      Set.of(
          "type",
          "mode",
          "rel",
          "medium",
          "term",
          "label",
          "scheme",
          "domain",
          "text",
          "length",
          "ispermalink",
          "version");

  static Optional<FeedAttribute> of(Attribute attribute, BaseUrl base) {
    String name = attribute.getKey().toLowerCase(Locale.ROOT);
    String value = WireDocument.legal(attribute.getValue());
    if (LINKS.contains(name)) {
      return Optional.of(new FeedAttribute(name, base.resolve(value)));
    }
    return OTHERS.contains(name)
        ? Optional.of(new FeedAttribute(name.equals("ispermalink") ? "isPermaLink" : name, value))
        : Optional.empty();
  }
}
