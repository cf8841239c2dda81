package mujaz.feed;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A feed document, read.
///
/// @param format such as `rss_2.0`, `atom_1.0`, `json_1.1`
/// @param lang the BCP 47 tag that the feed declares; its entries carry it too
/// @param ttl how long the feed says that it stays as it is
/// @param links what the feed itself refers to, such as its own address and its hub
/// @param skips when it asks not to be polled
/// @param entries in document order
public record ParsedFeed(
    String format,
    Optional<String> title,
    Optional<String> link,
    Optional<String> lang,
    Optional<Duration> ttl,
    List<WebLink> links,
    Skips skips,
    List<Entry> entries) {

  /// So many entries of a document are read, the first: what follows in a longer one is no news.
  static final int MOST_ENTRIES = 10_000;

  public ParsedFeed {
    links = List.copyOf(links);
    entries = entries.stream().map(entry -> entry.ofFeedIn(lang)).toList();
  }

  public ParsedFeed(
      String format,
      Optional<String> title,
      Optional<String> link,
      Optional<String> lang,
      Optional<Duration> ttl,
      List<Entry> entries) {
    this(format, title, link, lang, ttl, List.of(), Skips.NONE, entries);
  }

  /// This feed, with the entries of another document of it before its own.
  ParsedFeed after(ParsedFeed before) {
    return new ParsedFeed(
        format,
        title.or(before::title),
        link,
        lang,
        ttl,
        links,
        skips,
        Stream.concat(before.entries().stream(), entries.stream()).toList());
  }

  ParsedFeed as(String other) {
    return new ParsedFeed(other, title, link, lang, ttl, links, skips, entries);
  }
}
