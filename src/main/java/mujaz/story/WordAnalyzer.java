package mujaz.story;

import java.util.List;
import mujaz.text.Language;
import mujaz.text.Stems;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;

/// Hands Lucene the stems of `mujaz.text`, so that queries and articles are folded and stemmed
/// alike.
final class WordAnalyzer extends Analyzer {

  private final WordForms forms;

  private WordAnalyzer(WordForms forms) {
    this.forms = forms;
  }

  /// For what is searched: Arabic words also without the particles written onto them.
  static WordAnalyzer ofArticles(Language language) {
    return new WordAnalyzer(word -> Clitics.forms(word, language));
  }

  /// For what is looked for: words as they were typed.
  static WordAnalyzer ofQueries(Language language) {
    return new WordAnalyzer(word -> List.of(Stems.of(word, language)));
  }

  /// The forms in which a word can be found.
  interface WordForms {

    /// Each form is a list of stems: mostly one, none for a stop word, pairs of characters where
    /// words are not spaced.
    List<List<String>> of(String word);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer tokens = new WordTokenizer(forms);
    return new TokenStreamComponents(tokens);
  }
}
