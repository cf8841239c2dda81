package mujaz.article;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import mujaz.article.ArticleExtractor.Reading;
import mujaz.article.ReadResult.PutOff;
import mujaz.article.ReadResult.Read;
import mujaz.article.ReadResult.Unreadable;
import mujaz.feed.Entry;
import mujaz.feed.FetchRequest;
import mujaz.feed.FetchResult.Document;
import mujaz.feed.FetchResult.Failed;
import mujaz.feed.FetchResult.Fetched;
import mujaz.feed.FetchResult.Gone;
import mujaz.feed.FetchResult.NotModified;
import mujaz.feed.FetchResult.RateLimited;
import mujaz.feed.FetchResult.Refused;
import mujaz.feed.Fetcher;
import mujaz.feed.UnreadEntry;

/// Reads the article behind an entry: from the feed when it carries the whole text, else from its
/// page, and from the feed again when the page is of no use.
///
/// Safe for use by many threads; blocks while a page is fetched. Reading twice does no harm.
public final class ArticleReader {

  private static final Duration LATER = Duration.ofMinutes(15);

  private final Fetcher fetcher;
  private final ArticleExtractor extractor;
  private final PageReader pages;

  public ArticleReader(Fetcher fetcher, ArticleExtractor extractor) {
    this.fetcher = fetcher;
    this.extractor = extractor;
    this.pages = new PageReader(fetcher, extractor);
  }

  public ReadResult read(UnreadEntry unread) throws InterruptedException {
    EntryArticle entry = new EntryArticle(unread, extractor);
    Optional<URI> page = address(unread.entry());
    if (entry.isWhole()) {
      return new Read(entry.article(), Optional.empty());
    }
    if (unread.entry().details().post().isPresent()) {
      return new Unreadable(Setback.NO_TEXT.sentence());
    }
    return page.isEmpty()
        ? fromFeed(entry, Setback.NO_LINK.sentence())
        : fromPage(entry, page.get());
  }

  private ReadResult fromPage(EntryArticle entry, URI page) throws InterruptedException {
    return switch (fetcher.fetch(FetchRequest.article(page))) {
      case Fetched fetched -> better(entry, fetched.document());
      case RateLimited(Duration pause) -> putOff(entry, Setback.LEFT_ALONE.sentence(), pause);
      case Failed(String reason) -> putOff(entry, reason, LATER);
      case Refused(String reason) -> fromFeed(entry, reason);
      case Gone() -> fromFeed(entry, Setback.GONE.sentence());
      case NotModified(var validators) -> fromFeed(entry, Setback.EMPTY.sentence());
    };
  }

  /// The page's article, unless it says less than the feed does.
  private ReadResult better(EntryArticle entry, Document document) throws InterruptedException {
    if (!isText(document)) {
      return fromFeed(entry, Setback.NO_PAGE.sentence());
    }
    Reading reading = pages.readOn(document);
    if (reading.wall().isPresent()) {
      return fromFeed(entry, reading.wall().get());
    }
    Article article = reading.article();
    return article.text().length() <= entry.article().text().length()
        ? fromFeed(entry, Setback.SHORTER.sentence())
        : new Read(entry.completed(article), Optional.empty());
  }

  private static boolean isText(Document document) {
    String type = document.contentType();
    return type.isBlank() || type.contains("html") || type.contains("text") || type.contains("xml");
  }

  /// A page that fails is worth another try only when the feed has nothing to say instead.
  private static ReadResult putOff(EntryArticle entry, String reason, Duration pause) {
    return entry.article().blocks().isEmpty()
        ? new PutOff(reason, pause)
        : new Read(entry.article(), Optional.of(reason));
  }

  private static ReadResult fromFeed(EntryArticle entry, String reason) {
    return entry.article().blocks().isEmpty()
        ? new Unreadable(reason)
        : new Read(entry.article(), Optional.of(reason));
  }

  private static Optional<URI> address(Entry entry) {
    try {
      return entry.link().map(URI::create);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
