package mujaz.feed;

import java.net.URI;
import java.util.List;

/// What one document turned out to be.
sealed interface Contents {

  record Feed(ParsedFeed parsed) implements Contents {}

  /// An index of sitemaps: its entries stand in other documents.
  ///
  /// @param parts the newest few, newest first
  record Index(List<URI> parts) implements Contents {}

  /// A web page.
  ///
  /// @param feeds what it links to as its feeds, the main one first
  record Page(List<URI> feeds) implements Contents {}

  /// Nothing that we can read. The reason is one sentence for people.
  record Unknown(String reason) implements Contents {}
}
