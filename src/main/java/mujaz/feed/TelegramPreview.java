package mujaz.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The page on which Telegram shows the latest posts of a public channel to anyone (`t.me/s/NAME`),
/// told by its markup, whatever host serves it.
///
/// Without a public preview Telegram redirects to a page of its own that shows no posts.
final class TelegramPreview {

  static final String FORMAT = "telegram";

  private static final String POSTS = ".tgme_widget_message[data-post]:not(.service_message)";

  private final Document page;
  private final URI url;

  TelegramPreview(Document page, URI url) {
    this.page = page;
    this.url = url;
  }

  static boolean has(Document page) {
    return page.selectFirst(".tgme_channel_history, " + POSTS) != null;
  }

  /// Whether this is the page that Telegram shows instead.
  static boolean lacks(Document page) {
    return page.selectFirst(".tgme_page") != null;
  }

  ParsedFeed toFeed() {
    List<Entry> posts =
        page.select(POSTS).stream().map(post -> new TelegramPost(post).toEntry()).toList();
    return new ParsedFeed(
        FORMAT, title(), Optional.of(url.toString()), Optional.empty(), Optional.empty(), posts);
  }

  private Optional<String> title() {
    return Optional.ofNullable(page.selectFirst(".tgme_channel_info_header_title"))
        .map(Element::text)
        .or(() ->
            Optional.ofNullable(page.selectFirst("meta[property=og:title]"))
                .map(meta -> meta.attr("content")))
        .flatMap(FeedText::first);
  }

  /// Where the posts before those of this preview are shown; empty for any other feed, and at the
  /// channel's first post.
  static Optional<URI> older(ParsedFeed feed, URI url) {
    HttpUrl preview = HttpUrl.get(url);
    if (!feed.format().equals(FORMAT) || preview == null) {
      return Optional.empty();
    }
    return feed.entries().stream()
        .flatMap(post -> post.guid().stream())
        .mapToLong(Long::parseLong)
        .min()
        .stream()
        .filter(first -> first > 1)
        .mapToObj(first ->
            preview.newBuilder().setQueryParameter("before", Long.toString(first)).build().uri())
        .findFirst();
  }
}
