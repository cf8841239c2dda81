package mujaz.feed;

import java.net.URI;
import java.util.Locale;
import mujaz.feed.Contents.Page;
import mujaz.feed.Contents.Unknown;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// HTML: the preview of a Telegram channel, or a page that may link to its feeds.
final class WebPages {

  private static final int LONGEST_START = 2_000;

  static boolean begin(String text) {
    String start =
        text.substring(0, Math.min(text.length(), LONGEST_START)).toLowerCase(Locale.ROOT);
    return start.contains("<html")
        || start.contains("<!doctype html")
        || start.contains("<head")
        || start.contains("<body");
  }

  Contents parse(String text, URI url) {
    Document page = Jsoup.parse(text, url.toString());
    page.outputSettings().prettyPrint(false);
    if (TelegramPreview.has(page)) {
      return new Contents.Feed(new TelegramPreview(page, url).toFeed());
    }
    return TelegramPreview.lacks(page)
        ? new Unknown(Trouble.NO_PREVIEW.sentence())
        : new Page(new PageFeeds(page).all());
  }
}
