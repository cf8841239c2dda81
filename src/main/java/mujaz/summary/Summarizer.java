package mujaz.summary;

import mujaz.article.Article;

/// Chooses the key sentences of an article. Implementations are pure, deterministic and safe for
/// many threads.
@FunctionalInterface
public interface Summarizer {

  /// The headline and at most so many key sentences.
  Summary summarize(Document document, int maxSentences);

  /// The same for an article as it was read.
  default Summary summarize(Article article, int maxSentences) {
    return summarize(Document.of(article), maxSentences);
  }
}
