package mujaz.summary;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Chooses the sentences that say most of the article: a score of position, coverage and title
/// words ([Salience]) and a greedy choice that avoids repetition ([MarginalRelevance]). An article
/// of fewer than five sentences is shown from its start. Linear in the text.
public final class SalienceSummarizer implements Summarizer {

  private static final int TOO_FEW_TO_CHOOSE = 5;

  /// Only the first sentences are compared with each other: news says early what matters, and what
  /// is longer than this is no article.
  private static final int MOST_COMPARED = 400;

  private final LeadSummarizer lead = new LeadSummarizer();
  private final Weights weights;

  public SalienceSummarizer() {
    this(Weights.STANDARD);
  }

  SalienceSummarizer(Weights weights) {
    this.weights = weights;
  }

  @Override
  public Summary summarize(Document document, int maxSentences) {
    List<Sentence> sentences = document.sentences();
    if (sentences.size() < TOO_FEW_TO_CHOOSE) {
      return lead.summarize(document, maxSentences);
    }
    List<Sentence> compared = sentences.subList(0, Math.min(sentences.size(), MOST_COMPARED));
    Document head = new Document(document.title(), compared, document.language());
    Terms terms = Terms.of(head);
    double[] scores = Salience.scores(head, terms, weights);
    List<Integer> ranking = MarginalRelevance.ranking(head, terms, scores, weights.choice());
    return Selection.of(
        document,
        withRest(ranking, sentences.size()),
        padded(scores, sentences.size()),
        maxSentences);
  }

  private static List<Integer> withRest(List<Integer> ranking, int count) {
    return IntStream.concat(
            ranking.stream().mapToInt(Integer::intValue), IntStream.range(ranking.size(), count))
        .boxed()
        .toList();
  }

  private static double[] padded(double[] scores, int count) {
    return Arrays.copyOf(scores, count);
  }
}
