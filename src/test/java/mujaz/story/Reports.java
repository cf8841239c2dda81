package mujaz.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mujaz.article.Article;
import mujaz.article.Block;
import mujaz.article.Publication;
import mujaz.feed.FeedId;
import mujaz.summary.Summary;
import mujaz.text.Language;

/// Reports for tests.
final class Reports {

  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private static final Summary NO_SUMMARY = new Summary("", List.of(), List.of());

  private Reports() {}

  static Report of(String source, String link, String title) {
    return report(source, Optional.empty(), article(Optional.of(link), title, "", "en"), NOW);
  }

  static Report from(long feed, String source, String link, String title) {
    return report(
        source, Optional.of(new FeedId(feed)), article(Optional.of(link), title, "", "en"), NOW);
  }

  static Report at(Instant time, String link, String title) {
    return report("Herald", Optional.empty(), article(Optional.of(link), title, "", "en"), time);
  }

  static Report in(String lang, String title, String text) {
    return report(
        "Herald", Optional.of(new FeedId(1)), article(Optional.empty(), title, text, lang), NOW);
  }

  private static Report report(String source, Optional<FeedId> feed, Article article, Instant at) {
    return new Report(source, feed, article, NO_SUMMARY, at);
  }

  private static Article article(Optional<String> link, String title, String text, String lang) {
    return new Article(
        title,
        Language.of(lang),
        text.isEmpty() ? List.of() : List.of(Block.paragraph(text)),
        new Publication(
            link, Optional.empty(), Optional.empty(), Publication.Times.UNKNOWN, Optional.empty()));
  }
}
