package mujaz.feed;

/// What became of reading a document as a feed.
public sealed interface ParseResult {

  record Parsed(ParsedFeed feed) implements ParseResult {}

  /// Not a feed that we can read. The reason is one sentence for people.
  record NotAFeed(String reason) implements ParseResult {}
}
