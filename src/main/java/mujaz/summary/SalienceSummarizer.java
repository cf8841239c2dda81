package mujaz.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Chooses the sentences that say most of the article: a weighted sum of what speaks for each
/// ([Features], [Weights]) and a greedy choice that avoids repetition ([MarginalRelevance]). Linear
/// in the text.
public final class SalienceSummarizer implements Summarizer {

  /// Only the first sentences are compared with each other: news says early what matters, and what
  /// is longer than this is no article.
  private static final int MOST_COMPARED = 400;

  private final Weights weights;

  public SalienceSummarizer() {
    this(Weights.STANDARD);
  }

  SalienceSummarizer(Weights weights) {
    this.weights = weights;
  }

  @Override
  public Summary summarize(Document document, Budget budget) {
    if (document.sentences().isEmpty()) {
      return Selection.of(document, Ranking.of(List.of()), new double[0], budget);
    }
    Scored scored = score(document);
    return Selection.of(document, scored.ranking(), scored.scores(), budget);
  }

  /// The same choice with its reasons.
  public Explanation explain(Document document, Budget budget) {
    if (document.sentences().isEmpty()) {
      return new Explanation(summarize(document, budget), List.of());
    }
    Scored scored = score(document);
    List<Explanation.Line> lines = new ArrayList<>();
    for (int i = 0; i < scored.compared(); i++) {
      Sentence sentence = document.sentences().get(i);
      int rank = scored.ranking().order().indexOf(i) + 1;
      lines.add(
          new Explanation.Line(sentence, rank, scored.scores()[i], scored.reasons(i, weights)));
    }
    return new Explanation(
        Selection.of(document, scored.ranking(), scored.scores(), budget), lines);
  }

  private Scored score(Document document) {
    List<Sentence> sentences = document.sentences();
    int compared = Math.min(sentences.size(), MOST_COMPARED);
    Document head =
        new Document(document.title(), sentences.subList(0, compared), document.language());
    Candidates candidates = Candidates.of(head);
    double[] scores = candidates.scores(weights);
    return new Scored(
        candidates.features(),
        compared,
        Arrays.copyOf(scores, sentences.size()),
        withRest(candidates.ranking(scores, weights), sentences.size()));
  }

  /// Behind the sentences that were compared stand the others in their order, never shown.
  private static Ranking withRest(Ranking ranking, int count) {
    List<Integer> order = new ArrayList<>(ranking.order());
    IntStream.range(order.size(), count).forEach(order::add);
    return new Ranking(order, ranking.showable());
  }

  /// What is known of the sentences of one document.
  ///
  /// @param compared how many of them, from the first, have features
  @SuppressWarnings("ArrayRecordComponent") // never compared, never leaves this class
  private record Scored(Features features, int compared, double[] scores, Ranking ranking) {

    List<Explanation.Reason> reasons(int sentence, Weights weights) {
      return Arrays.stream(Feature.values())
          .map(feature -> reason(feature, sentence, weights))
          .filter(reason -> reason.gain() != 0)
          .sorted((one, other) -> Double.compare(Math.abs(other.gain()), Math.abs(one.gain())))
          .toList();
    }

    private Explanation.Reason reason(Feature feature, int sentence, Weights weights) {
      double value = features.value(feature, sentence);
      return new Explanation.Reason(feature, value, value * weights.of(feature));
    }
  }
}
