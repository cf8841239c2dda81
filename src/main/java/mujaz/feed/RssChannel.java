package mujaz.feed;

import java.util.Optional;

/// An RSS or RDF feed, as a [ParsedFeed].
final class RssChannel {

  private final WireDocument document;
  private final FeedElement channel;

  RssChannel(WireDocument document) {
    this.document = document;
    this.channel = document.feed();
  }

  ParsedFeed toFeed() {
    PollHints hints = new PollHints(channel);
    return new ParsedFeed(
        document.format(),
        FeedText.first(() -> own("title"), () -> dc("title")),
        FeedText.first(() -> channel.own("link").map(FeedElement::address)),
        FeedText.first(() -> own("language"), () -> dc("language"), document::language),
        hints.ttl(),
        document.links(),
        hints.skips(),
        channel
            .allOwn("item")
            .limit(ParsedFeed.MOST_ENTRIES)
            .map(item -> new RssItem(item).toEntry())
            .toList());
  }

  private Optional<String> own(String name) {
    return channel.own(name).map(FeedElement::text);
  }

  private Optional<String> dc(String name) {
    return channel.child(Vocabulary.DC, name).map(FeedElement::text);
  }
}
