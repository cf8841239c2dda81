package mujaz.feed;

import java.util.List;
import java.util.Optional;

/// An Atom feed, as a [ParsedFeed].
final class AtomFeed {

  private final WireDocument document;
  private final FeedElement feed;

  AtomFeed(WireDocument document) {
    this.document = document;
    this.feed = document.feed();
  }

  ParsedFeed toFeed() {
    PollHints hints = new PollHints(feed);
    return new ParsedFeed(
        document.format(),
        Optional.of(title(feed)).filter(title -> !title.isEmpty()),
        address(feed),
        document.language(),
        hints.ttl(),
        document.links(),
        hints.skips(),
        feed.allOwn("entry")
            .limit(ParsedFeed.MOST_ENTRIES)
            .map(entry -> new AtomEntry(entry).toEntry())
            .toList());
  }

  /// The title of a feed or entry; empty where it has none.
  static String title(FeedElement of) {
    return of.own("title").map(FeedElement::markup).map(AtomFeed::plain).orElse("");
  }

  private static String plain(InnerMarkup title) {
    return title.isHtml() ? FeedText.plain(title.text()) : FeedText.verbatim(title.text());
  }

  /// The link of a feed or entry to the page that people read.
  static Optional<String> address(FeedElement of) {
    List<FeedElement> alternates = of.allOwn("link").filter(AtomFeed::isAlternate).toList();
    return alternates.stream()
        .filter(link -> link.attribute("type").orElse("html").contains("html"))
        .findFirst()
        .or(() -> alternates.stream().findFirst())
        .flatMap(link -> link.attribute("href"))
        .map(String::strip)
        .filter(href -> !href.isEmpty());
  }

  private static boolean isAlternate(FeedElement link) {
    String rel = link.attribute("rel").orElse("").strip();
    return rel.isEmpty() || rel.equals("alternate");
  }
}
