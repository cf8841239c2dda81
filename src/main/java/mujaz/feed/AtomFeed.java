package mujaz.feed;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What Rome read of an Atom feed, as a [ParsedFeed].
final class AtomFeed {

  private final WireDocument document;
  private final Feed feed;

  AtomFeed(WireDocument document, Feed feed) {
    this.document = document;
    this.feed = feed;
  }

  ParsedFeed toFeed() {
    return new ParsedFeed(
        document.format(),
        Optional.of(title(feed.getTitleEx())).filter(title -> !title.isEmpty()),
        address(feed.getAlternateLinks()),
        document.language(),
        Optional.empty(),
        document.links(),
        feed.getEntries().stream().map(entry -> new AtomEntry(entry).toEntry()).toList());
  }

  static String title(@Nullable Content title) {
    if (title == null) {
      return "";
    }
    return "text".equals(title.getType())
        ? FeedText.verbatim(title.getValue())
        : FeedText.plain(title.getValue());
  }

  /// The link to the page that people read.
  static Optional<String> address(List<Link> alternates) {
    return alternates.stream()
        .filter(link -> link.getType() == null || link.getType().contains("html"))
        .findFirst()
        .or(() -> alternates.stream().findFirst())
        .map(Link::getHref)
        .map(String::strip)
        .filter(href -> !href.isEmpty());
  }
}
