package mujaz.summary;

import java.util.List;

/// Turns a ranking of the sentences of a document into the summary that is shown.
final class Selection {

  private Selection() {}

  static Summary of(Document document, Ranking ranking, double[] scores, Budget budget) {
    List<Sentence> sentences = document.sentences();
    List<Integer> order = ranking.order();
    List<KeySentence> chosen =
        order.stream()
            .limit(within(budget, sentences, ranking))
            .sorted()
            .map(i -> new KeySentence(sentences.get(i).index(), sentences.get(i).text(), scores[i]))
            .toList();
    List<Integer> indices = order.stream().map(i -> sentences.get(i).index()).toList();
    return new Summary(Headline.of(document), chosen, indices);
  }

  /// How many of the best fit. The first that does not ends it: one behind it may hang on it.
  private static int within(Budget budget, List<Sentence> sentences, Ranking ranking) {
    int most = Math.min(budget.sentences(), shown(ranking));
    int count = 0;
    long characters = 0;
    while (count < most) {
      characters += sentences.get(ranking.order().get(count)).text().length();
      if (characters > budget.characters()) {
        break;
      }
      count++;
    }
    return count;
  }

  /// Where each sentence hangs on one that is not there, they are better than nothing.
  private static int shown(Ranking ranking) {
    return ranking.showable() == 0 ? ranking.order().size() : ranking.showable();
  }
}
