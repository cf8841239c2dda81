package mujaz.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import mujaz.feed.FetchResult.Fetched;
import mujaz.feed.FetchResult.RateLimited;
import mujaz.feed.FirstLook.Legible;
import mujaz.feed.FirstLook.Unreadable;

/// Reads a source in however many documents it comes: a feed in one, a channel also in the pages
/// before the latest, an index in its sitemaps, a web page in the feed that it leads to.
///
/// Each further document comes through the same guarded client as the first (S-09, S-11), and their
/// number is bounded. Safe for use by many threads; blocks on the network.
final class SourceReader {

  /// Pages of about twenty posts, beside the latest.
  private static final int OLDER_PAGES = 2;

  private static final String INDEX_FORMAT = "sitemap_index";

  private final Fetcher fetcher;
  private final FeedParser parser = new FeedParser();

  SourceReader(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /// What there is where nothing was known before.
  ///
  /// @param url what was asked for
  FirstLook first(URI url, Fetched fetched) throws InterruptedException {
    return switch (parser.read(fetched.document())) {
      case Contents.Feed(ParsedFeed parsed) -> whole(url, fetched, parsed, feed -> false);
      case Contents.Index(List<URI> parts) -> index(url, fetched, parts);
      case Contents.Page(List<URI> feeds) -> discovered(fetched.document().url(), feeds);
      case Contents.Unknown(String reason) -> new Unreadable(reason);
    };
  }

  /// What a source says that was read before; a page is none any more.
  ///
  /// @param reaches whether what was read so far reaches back to what is known
  FirstLook again(URI url, Fetched fetched, Predicate<ParsedFeed> reaches)
      throws InterruptedException {
    return switch (parser.read(fetched.document())) {
      case Contents.Feed(ParsedFeed parsed) -> whole(url, fetched, parsed, reaches);
      case Contents.Index(List<URI> parts) -> index(url, fetched, parts);
      case Contents.Page(List<URI> feeds) -> new Unreadable(Trouble.PAGE.sentence());
      case Contents.Unknown(String reason) -> new Unreadable(reason);
    };
  }

  private Legible whole(URI url, Fetched fetched, ParsedFeed latest, Predicate<ParsedFeed> reaches)
      throws InterruptedException {
    ParsedFeed read = latest;
    for (int page = 0; page < OLDER_PAGES; page++) {
      Optional<URI> older = TelegramPreview.older(read, fetched.document().url());
      if (older.isEmpty() || reaches.test(read)) {
        break;
      }
      Optional<ParsedFeed> before = feedAt(older.get());
      if (before.isEmpty()) {
        break; // to ask for the same page again would bring no more
      }
      read = read.after(before.get());
    }
    return new Legible(url, fetched, read);
  }

  /// The validators of an index vouch for none of its sitemaps: they are left out.
  private FirstLook index(URI url, Fetched fetched, List<URI> parts) throws InterruptedException {
    List<ParsedFeed> read = new ArrayList<>();
    for (URI part : parts) {
      feedAt(part).ifPresent(read::add);
    }
    return read.stream()
        .reduce((one, next) -> next.after(one))
        .<FirstLook>map(all -> new Legible(url, unvouched(fetched), all.as(INDEX_FORMAT)))
        .orElseGet(() -> new Unreadable(Trouble.INDEX.sentence()));
  }

  private static Fetched unvouched(Fetched index) {
    Validators none =
        new Validators(Optional.empty(), Optional.empty(), index.validators().fresh());
    return new Fetched(index.document(), none, index.movedTo(), index.links());
  }

  private Optional<ParsedFeed> feedAt(URI url) throws InterruptedException {
    return fetcher.fetch(FetchRequest.feed(url)) instanceof Fetched fetched
            && parser.read(fetched.document()) instanceof Contents.Feed(ParsedFeed parsed)
        ? Optional.of(parsed)
        : Optional.empty();
  }

  /// The first feed that can be read, of those that the page links to and then of the usual places;
  /// its answer is the first poll.
  private FirstLook discovered(URI page, List<URI> links) throws InterruptedException {
    for (URI place : UsualPlaces.after(links, page)) {
      switch (fetcher.fetch(FetchRequest.feed(place))) {
        case Fetched fetched -> {
          FirstLook look = feed(place, fetched);
          if (look instanceof Legible) {
            return look;
          }
        }
        case RateLimited _ -> {
          return new Unreadable(Trouble.BUSY.sentence());
        }
        case FetchResult _ -> {} // the next place may be better
      }
    }
    return new Unreadable(Trouble.NO_FEED.sentence());
  }

  /// No page leads to another page.
  private FirstLook feed(URI url, Fetched fetched) throws InterruptedException {
    return again(url, fetched, feed -> false);
  }
}
