package mujaz.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import mujaz.article.Article;
import mujaz.article.ArticleExtractor;
import mujaz.article.ArticleReader;
import mujaz.article.PageReader;
import mujaz.article.PageText;
import mujaz.article.PlainArticle;
import mujaz.article.ReadResult;
import mujaz.article.SiteRules;
import mujaz.feed.DocumentText;
import mujaz.feed.EntryId;
import mujaz.feed.Feed;
import mujaz.feed.FeedId;
import mujaz.feed.FeedParser;
import mujaz.feed.FetchRequest;
import mujaz.feed.FetchResult.Document;
import mujaz.feed.ParseResult;
import mujaz.feed.ParsedFeed;
import mujaz.feed.PollHistory;
import mujaz.feed.UnreadEntry;
import mujaz.feed.Validators;

/// The one article that a command was given: a page, plain text, or the first entry of a feed.
///
/// What a document is, its content type and its first characters tell.
final class ArticleInput {

  private static final int BEGINNING = 1_000;
  private static final Pattern FEED =
      Pattern.compile(
          "\\A\\s*(?:<.*?<?(?:rss|feed|rdf:RDF)[\\s>]|\\{.*?jsonfeed\\.org/version)",
          Pattern.DOTALL);
  private static final Pattern MARKUP = Pattern.compile("\\A\\s*<[!?a-zA-Z]");

  private final String from;
  private final ArticleExtractor extractor;

  private ArticleInput(String from, SiteRules rules) {
    this.from = from;
    this.extractor = new ArticleExtractor(rules, InstantSource.system());
  }

  /// @param page the page that it was read from; empty for plain text and for feeds
  record Given(Article article, Optional<String> page) {

    /// What became of each line.
    PageText text() {
      return page.map(html -> PageText.of(html, article)).orElseGet(() -> PageText.of(article));
    }
  }

  static Given read(String from, SiteRules rules) throws IOException, InterruptedException {
    return new ArticleInput(Input.name(from), rules)
        .given(Input.read(from, FetchRequest.Kind.PAGE));
  }

  private Given given(Document document) throws InterruptedException {
    String text = DocumentText.decode(document.body(), document.contentType());
    String beginning = text.substring(0, Math.min(BEGINNING, text.length()));
    if (beginning.indexOf('\0') >= 0 || beginning.startsWith("%PDF-")) {
      throw Failure.of(from + " is neither text nor a page: give one of the two.");
    }
    if (FEED.matcher(beginning).find()) {
      return new Given(firstEntry(document), Optional.empty());
    }
    boolean page = document.contentType().contains("html") || MARKUP.matcher(beginning).find();
    return page
        ? new Given(page(document), Optional.of(text))
        : new Given(PlainArticle.read(text), Optional.empty());
  }

  /// To its end, where it is split over several addresses.
  private Article page(Document document) throws InterruptedException {
    return new PageReader(Input.fetcher(document.url()), extractor).read(document);
  }

  /// Read as the bot reads it: from the feed when that carries the whole text, else from its page.
  private Article firstEntry(Document document) throws InterruptedException {
    return switch (new FeedParser().parse(document)) {
      case ParseResult.NotAFeed(String reason) ->
          throw Failure.of(from + " cannot be read: " + Failure.clause(reason) + ".");
      case ParseResult.Parsed(ParsedFeed feed) when feed.entries().isEmpty() ->
          throw Failure.of(from + " is a feed without entries: give an article.");
      case ParseResult.Parsed(ParsedFeed feed) -> firstEntry(document, feed);
    };
  }

  private Article firstEntry(Document document, ParsedFeed parsed) throws InterruptedException {
    Feed feed =
        new Feed(
            new FeedId(1),
            document.url(),
            parsed.title(),
            Validators.NONE,
            PollHistory.NEVER_POLLED);
    UnreadEntry entry =
        new UnreadEntry(new EntryId(1), feed, parsed.entries().getFirst(), Instant.EPOCH, false);
    return switch (new ArticleReader(Input.fetcher(document.url()), extractor).read(entry)) {
      case ReadResult.Read read -> read.article();
      case ReadResult.PutOff put -> throw unread(put.reason());
      case ReadResult.Unreadable unreadable -> throw unread(unreadable.reason());
    };
  }

  private Failure unread(String reason) {
    return Failure.of(
        "the first entry of " + from + " cannot be read: " + Failure.clause(reason) + ".");
  }
}
