package mujaz.summary;

import java.util.List;

/// Turns a ranking of the sentences of a document into the summary that is shown.
final class Selection {

  private Selection() {}

  static Summary of(Document document, List<Integer> ranking, double[] scores, int maxSentences) {
    List<Sentence> sentences = document.sentences();
    List<KeySentence> chosen =
        ranking.stream()
            .limit(maxSentences)
            .sorted()
            .map(i -> new KeySentence(sentences.get(i).index(), sentences.get(i).text(), scores[i]))
            .toList();
    List<Integer> indices = ranking.stream().map(i -> sentences.get(i).index()).toList();
    return new Summary(Headline.of(document), chosen, indices);
  }
}
