package mujaz.feed;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Item;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What Rome read of an RSS or RDF feed, as a [ParsedFeed].
final class RssChannel {

  private final WireDocument document;
  private final Channel channel;

  RssChannel(WireDocument document, Channel channel) {
    this.document = document;
    this.channel = channel;
  }

  ParsedFeed toFeed() {
    Optional<DCModule> core = Optional.ofNullable((DCModule) channel.getModule(DCModule.URI));
    List<Item> items = channel.getItems();
    return new ParsedFeed(
        document.format(),
        FeedText.first(channel.getTitle(), core.map(DCModule::getTitle).orElse(null)),
        FeedText.first(channel.getLink()),
        FeedText.first(
            channel.getLanguage(),
            core.map(DCModule::getLanguage).orElse(null),
            document.language().orElse(null)),
        Optional.of(channel.getTtl()).filter(minutes -> minutes > 0).map(Duration::ofMinutes),
        document.links(),
        items.stream().map(item -> new RssItem(item).toEntry()).toList());
  }
}
