package mujaz.summary;

import java.util.stream.IntStream;

/// The first sentences of the article: hard to beat on news, and what is shown when nothing better
/// can be said.
public final class LeadSummarizer implements Summarizer {

  @Override
  public Summary summarize(Document document, Budget budget) {
    int count = document.sentences().size();
    double[] scores = IntStream.range(0, count).mapToDouble(i -> 1.0 / (1 + i)).toArray();
    return Selection.of(
        document, Ranking.of(IntStream.range(0, count).boxed().toList()), scores, budget);
  }
}
