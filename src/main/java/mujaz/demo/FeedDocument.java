package mujaz.demo;

import java.util.List;
import mujaz.demo.Script.Published;

/// What an outlet serves to those who ask for its news, in the format that it chose.
interface FeedDocument {

  String contentType();

  /// @param reports newest first, at least one
  String write(List<Published> reports);

  /// @param site address of the newsroom without a path, such as `http://127.0.0.1:40123`
  static FeedDocument of(Outlet outlet, String site) {
    return switch (outlet.style().feed()) {
      case RSS_TEASER, RSS_FULL -> new RssDocument(outlet, site);
      case ATOM_TEASER, ATOM_FULL -> new AtomDocument(outlet, site);
      case JSON -> new JsonDocument(outlet, site);
      case SITEMAP -> new SitemapDocument(outlet, site);
      case CHANNEL -> new ChannelPage(outlet, site);
    };
  }
}
