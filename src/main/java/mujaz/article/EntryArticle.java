package mujaz.article;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import mujaz.article.Publication.Times;
import mujaz.feed.CanonicalUrl;
import mujaz.feed.Enclosure;
import mujaz.feed.Entry;
import mujaz.feed.UnreadEntry;
import mujaz.text.PlainText;
import mujaz.text.Sentences;

/// The article as far as the feed itself tells it.
final class EntryArticle {

  private static final int WHOLE_LENGTH = 600;
  private static final int WHOLE_SENTENCES = 4;

  private final UnreadEntry unread;
  private final Article article;

  EntryArticle(UnreadEntry unread, ArticleExtractor extractor) {
    this.unread = unread;
    Article content =
        extractor.fragment(title(""), unread.entry().html(), unread.entry().details().lang());
    this.article =
        new Article(
            content.title(),
            content.language(),
            content.blocks(),
            publication(Publication.UNKNOWN));
  }

  Article article() {
    return article;
  }

  /// Whether the feed carries the text, and not its beginning. A post has no page that says more.
  boolean isWhole() {
    if (unread.entry().details().post().isPresent()) {
      return !article.blocks().isEmpty();
    }
    String text = article.text().strip();
    return text.length() >= WHOLE_LENGTH
        && !text.matches("(?s).*(?:…|\\.\\.\\.|\\[…\\]|\\[\\.\\.\\.\\])\\W*")
        && Sentences.split(text, article.language()).size() >= WHOLE_SENTENCES;
  }

  /// The page's article with what only the feed knows.
  Article completed(Article page) {
    return new Article(
        title(page.title()),
        page.language(),
        page.blocks(),
        publication(page.publication()),
        page.teaser());
  }

  private String title(String otherwise) {
    String title = PlainText.oneLine(unread.entry().title());
    return title.isEmpty() ? otherwise : title;
  }

  private Publication publication(Publication page) {
    Entry entry = unread.entry();
    return new Publication(
        page.url().or(() -> entry.link().map(CanonicalUrl::of)),
        Optional.of(unread.feed().name()),
        page.byline().or(() -> entry.details().author()),
        new Times(Optional.of(published(page)), page.times().modified()),
        page.image().or(this::image));
  }

  private OffsetDateTime published(Publication page) {
    return unread
        .entry()
        .details()
        .published()
        .filter(this::isPlausible)
        .map(EntryArticle::inUtc)
        .or(() -> page.times().published().filter(time -> isPlausible(time.toInstant())))
        .orElseGet(() -> inUtc(unread.firstSeen()));
  }

  private static OffsetDateTime inUtc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /// After 1990 and not later than when we met it.
  private boolean isPlausible(Instant published) {
    return published.isAfter(Instant.parse("1990-01-01T00:00:00Z"))
        && !published.isAfter(unread.firstSeen().plusSeconds(86_400));
  }

  private Optional<String> image() {
    return unread.entry().details().enclosures().stream()
        .filter(enclosure -> enclosure.type().orElse("").startsWith("image/"))
        .map(Enclosure::url)
        .findFirst();
  }
}
