package mujaz.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import mujaz.feed.Contents.Index;
import mujaz.feed.Contents.Page;
import mujaz.feed.Contents.Unknown;
import mujaz.feed.ParseResult.NotAFeed;
import mujaz.feed.ParseResult.Parsed;

/// The one door for every feed format: decodes the bytes, finds out what they are, and hands them
/// to the adapter of that format.
///
/// To add a format: one adapter from its text to [ParsedFeed], one line here. Safe for use by many
/// threads; bounded in time and memory by the size of the document.
public final class FeedParser {

  private static final int LONGEST_JUNK = 2_000;

  private final XmlFeeds xml = new XmlFeeds();
  private final JsonFeeds json = new JsonFeeds();
  private final Sitemaps sitemaps = new Sitemaps();
  private final WebPages pages = new WebPages();

  /// The feed that this one document is; what lies behind other documents is not looked for.
  public ParseResult parse(FetchResult.Document document) {
    return switch (read(document)) {
      case Contents.Feed(ParsedFeed parsed) -> new Parsed(parsed);
      case Index(List<URI> parts) -> new NotAFeed(Trouble.INDEX.sentence());
      case Page(List<URI> feeds) -> new NotAFeed(Trouble.PAGE.sentence());
      case Unknown(String reason) -> new NotAFeed(reason);
    };
  }

  Contents read(FetchResult.Document document) {
    Optional<byte[]> body = Gzipped.opened(document.body());
    if (body.isEmpty()) {
      return new Unknown(Trouble.LARGE.sentence(Gzipped.LARGEST >> 20));
    }
    return read(DocumentText.decode(body.get(), document.contentType()), document.url());
  }

  private Contents read(String text, URI url) {
    int start = firstOf(text, '<');
    int brace = firstOf(text, '{');
    if (brace < start) {
      return contents(json.parse(text.substring(brace), url));
    }
    if (start == text.length()) {
      return new Unknown(
          (text.isBlank() ? Trouble.EMPTY : Trouble.NEITHER_XML_NOR_JSON).sentence());
    }
    String markup = text.substring(start);
    return Sitemaps.begin(markup) ? sitemaps.parse(markup, url) : feedOrPage(markup, url);
  }

  private Contents feedOrPage(String markup, URI url) {
    return switch (xml.parse(markup, url)) {
      case NotAFeed _ when WebPages.begin(markup) -> pages.parse(markup, url);
      case ParseResult result -> contents(result);
    };
  }

  private static Contents contents(ParseResult result) {
    return switch (result) {
      case Parsed(ParsedFeed feed) -> new Contents.Feed(feed);
      case NotAFeed(String reason) -> new Unknown(reason);
    };
  }

  /// Where the document begins: warnings of broken servers may stand before it.
  private static int firstOf(String text, char opening) {
    int at = text.indexOf(opening);
    return at < 0 || at > LONGEST_JUNK ? text.length() : at;
  }
}
