package mujaz.demo;

import java.util.Locale;
import java.util.Optional;

/// An invented newspaper or agency.
///
/// @param id its part of each path: `/ar/alsada/…`
/// @param topic slug of the topic that it writes about
record Outlet(String id, String language, String topic, String name, Style style) {

  /// How an outlet publishes.
  ///
  /// @param layout which page template its articles use
  /// @param promotion the sentence that stands under each of its articles
  /// @param foundAt what to give to `/addsource`, a path or `@name`; empty where the demo begins
  ///   with the outlet
  record Style(FeedFormat feed, String layout, String promotion, Optional<String> foundAt) {}

  /// How much of an article the feed of an outlet carries, and in which format.
  enum FeedFormat {
    /// RSS 2.0 with a teaser: the page must be fetched.
    RSS_TEASER,
    /// RSS 2.0 with the whole text in `content:encoded`.
    RSS_FULL,
    /// Atom 1.0 with a summary: the page must be fetched.
    ATOM_TEASER,
    /// Atom 1.0 with the whole text in `content`.
    ATOM_FULL,
    /// JSON Feed 1.1 with the whole text.
    JSON,
    /// A news sitemap behind an index: titles and links only.
    SITEMAP,
    /// The preview of a Telegram channel: posts that are read there and nowhere else.
    CHANNEL
  }

  static Outlet read(String id) {
    FrontMatter file = FrontMatter.read("outlets/" + id + ".txt");
    FeedFormat feed = FeedFormat.valueOf(file.get("feed").toUpperCase(Locale.ROOT));
    Style style = new Style(feed, file.get("layout"), file.get("promotion"), file.find("found_at"));
    return new Outlet(id, file.get("language"), file.get("topic"), file.get("name"), style);
  }

  String path() {
    return "/" + language + "/" + id;
  }

  String feedPath() {
    return switch (style.feed()) {
      case RSS_TEASER, RSS_FULL, ATOM_TEASER, ATOM_FULL -> path() + "/feed.xml";
      case JSON -> path() + "/feed.json";
      case SITEMAP -> path() + "/news-sitemap.xml";
      case CHANNEL -> "/s/" + id;
    };
  }

  boolean rightToLeft() {
    return language.equals("ar") || language.equals("fa") || language.equals("he");
  }
}
