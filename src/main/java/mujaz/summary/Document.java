package mujaz.summary;

import java.util.List;
import mujaz.article.Article;
import mujaz.text.Language;

/// What a summarizer works on: a title, empty when there is none, and the sentences that may be
/// chosen, in the order of the article.
public record Document(String title, List<Sentence> sentences, Language language) {

  public Document {
    sentences = List.copyOf(sentences);
  }

  /// The sentences of an article that a brief may show.
  public static Document of(Article article) {
    return ArticleText.of(article);
  }

  /// Sentences that were split before; those that no brief should show are left out.
  public static Document ofSentences(String title, List<String> sentences, Language language) {
    return ArticleText.of(title, sentences, language);
  }
}
