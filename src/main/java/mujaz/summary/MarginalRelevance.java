package mujaz.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Chooses sentences one by one: each time the best score less the greatest likeness to a sentence
/// chosen before (Carbonell and Goldstein, "The Use of MMR", 1998), so that a summary does not say
/// one thing twice. In an article with sections, a section that has spoken waits for the others. A
/// sentence that hangs on another waits until that one is chosen ([Dependence]).
final class MarginalRelevance {

  private static final int SECTIONED = 2;

  /// Few summaries are longer; behind it, sentences are chosen in the order of their scores.
  private static final int MOST_PICKS = 24;

  private final Weights weights;
  private final List<Sentence> sentences;
  private final Terms terms;
  private final Dependence dependence;
  private final double[] values;
  private final double[] likeness;
  private final boolean[] chosen;
  private final boolean sectioned;

  private MarginalRelevance(Candidates candidates, double[] scores, Weights weights) {
    this.weights = weights;
    this.sentences = candidates.document().sentences();
    this.terms = candidates.terms();
    this.dependence = candidates.dependence();
    this.values = scores.clone();
    this.likeness = new double[values.length];
    this.chosen = new boolean[values.length];
    this.sectioned = sentences.getLast().section() >= SECTIONED;
  }

  static Ranking ranking(Candidates candidates, double[] scores, Weights weights) {
    return new MarginalRelevance(candidates, scores, weights).ranking();
  }

  private Ranking ranking() {
    List<Integer> order = new ArrayList<>();
    for (int best = best(); best >= 0 && order.size() < MOST_PICKS; best = best()) {
      choose(best, order.isEmpty());
      order.add(best);
    }
    for (int next : rest()) {
      if (dependence.allows(next, chosen)) {
        chosen[next] = true;
        order.add(next);
      }
    }
    int showable = order.size();
    order.addAll(rest());
    return new Ranking(order, showable);
  }

  /// Those that are not chosen yet, by their scores.
  private List<Integer> rest() {
    return IntStream.range(0, values.length)
        .filter(i -> !chosen[i])
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -value(i)))
        .toList();
  }

  /// The best that can be shown beside the chosen ones; −1 when there is none.
  private int best() {
    int best = -1;
    double most = 0;
    for (int i = 0; i < values.length; i++) {
      double value = value(i);
      if (!chosen[i] && (best < 0 || value > most) && dependence.allows(i, chosen)) {
        best = i;
        most = value;
      }
    }
    return best;
  }

  private double value(int i) {
    return values[i] - weights.repetition() * likeness[i];
  }

  private void choose(int picked, boolean first) {
    chosen[picked] = true;
    double[] likenessToPicked = terms.likenessTo(picked);
    for (int i = 0; i < values.length; i++) {
      if (!chosen[i]) {
        likeness[i] = Math.max(likeness[i], likenessToPicked[i]);
        boolean spoken = sentences.get(i).section() == sentences.get(picked).section();
        values[i] -= sectioned && !first && spoken ? weights.section() : 0;
      }
    }
  }
}
