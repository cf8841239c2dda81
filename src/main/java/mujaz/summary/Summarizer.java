package mujaz.summary;

import mujaz.article.Article;

/// Chooses the key sentences of an article. Implementations are pure, deterministic and safe for
/// many threads.
@FunctionalInterface
public interface Summarizer {

  /// The headline and the key sentences that the budget allows.
  Summary summarize(Document document, Budget budget);

  /// The same with at most so many key sentences.
  default Summary summarize(Document document, int maxSentences) {
    return summarize(document, Budget.ofSentences(maxSentences));
  }

  /// The same for an article as it was read.
  default Summary summarize(Article article, int maxSentences) {
    return summarize(Document.of(article), maxSentences);
  }
}
