package mujaz.feed;

import java.net.URI;
import mujaz.feed.ParseResult.NotAFeed;

/// The one door for every feed format: decodes the bytes, finds out what they are, and hands them
/// to the adapter of that format.
///
/// To add a format: one adapter from its text to [ParsedFeed], one line here. Safe for use by many
/// threads; bounded in time and memory by the size of the document.
public final class FeedParser {

  private static final int LONGEST_JUNK = 2_000;

  private final XmlFeeds xml = new XmlFeeds();
  private final JsonFeeds json = new JsonFeeds();

  public ParseResult parse(FetchResult.Document document) {
    String text = DocumentText.decode(document.body(), document.contentType());
    return parse(text, document.url());
  }

  private ParseResult parse(String text, URI url) {
    int start = firstOf(text, '<');
    int brace = firstOf(text, '{');
    if (brace < start) {
      return json.parse(text.substring(brace), url);
    }
    if (start == text.length()) {
      return new NotAFeed(
          (text.isBlank() ? Trouble.EMPTY : Trouble.NEITHER_XML_NOR_JSON).sentence());
    }
    return xml.parse(text.substring(start), url);
  }

  /// Where the document begins: warnings of broken servers may stand before it.
  private static int firstOf(String text, char opening) {
    int at = text.indexOf(opening);
    return at < 0 || at > LONGEST_JUNK ? text.length() : at;
  }
}
