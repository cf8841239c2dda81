package mujaz.article;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Reads markup of any size and shape in bounded time and memory: its beginning, as far as a page
/// that people read can be long, no deeper than people nest (S-19, S-21).
final class Markup {

  /// The longest of 1,000 real pages has 2.9 million characters.
  private static final int LONGEST = 4_000_000;

  /// Of tags, comments and signs that look like them; the most of 1,000 real pages are 20,000.
  private static final int MOST_TAGS = 60_000;

  private static final int DEEPEST = 256;

  private Markup() {}

  static Document parse(String html, String url) {
    Document page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(beginning(html), url);
    returnTitle(page);
    return page;
  }

  /// Where anything stands before the head, its elements end in the body.
  private static void returnTitle(Document page) {
    if (page.head().getElementsByTag("title").isEmpty()) {
      Element astray = page.body().selectFirst("title:not(svg *)");
      if (astray != null) {
        page.head().appendChild(astray);
      }
    }
  }

  private static String beginning(String html) {
    int end = Math.min(html.length(), LONGEST);
    int at = html.indexOf('<');
    for (int tags = 0; at >= 0 && at < end; tags++) {
      if (tags == MOST_TAGS) {
        return html.substring(0, at);
      }
      at = html.indexOf('<', at + 1);
    }
    return html.substring(0, end);
  }
}
