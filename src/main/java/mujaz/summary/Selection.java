package mujaz.summary;

import java.util.List;

/// Turns a ranking of the sentences of a document into the summary that is shown.
final class Selection {

  private Selection() {}

  static Summary of(Document document, List<Integer> ranking, double[] scores, Budget budget) {
    List<Sentence> sentences = document.sentences();
    List<KeySentence> chosen =
        ranking.stream()
            .limit(within(budget, sentences, ranking))
            .sorted()
            .map(i -> new KeySentence(sentences.get(i).index(), sentences.get(i).text(), scores[i]))
            .toList();
    List<Integer> indices = ranking.stream().map(i -> sentences.get(i).index()).toList();
    return new Summary(Headline.of(document), chosen, indices);
  }

  /// How many of the best fit. The first that does not ends it: one behind it may hang on it.
  private static int within(Budget budget, List<Sentence> sentences, List<Integer> ranking) {
    int count = 0;
    long characters = 0;
    while (count < Math.min(budget.sentences(), ranking.size())) {
      characters += sentences.get(ranking.get(count)).text().length();
      if (characters > budget.characters()) {
        break;
      }
      count++;
    }
    return count;
  }
}
