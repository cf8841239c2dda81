package mujaz.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Chooses sentences one by one: each time the best score less the greatest likeness to a sentence
/// chosen before (Carbonell and Goldstein, "The Use of MMR", 1998), so that a summary does not say
/// one thing twice. In an article with sections, a section that has spoken waits for the others.
final class MarginalRelevance {

  private static final int SECTIONED = 2;

  /// No summary is longer; behind it, sentences stand in the order of their scores.
  private static final int MOST_PICKS = 24;

  private final Weights.Choice weights;
  private final List<Sentence> sentences;
  private final Terms terms;
  private final double[] values;
  private final double[] likeness;
  private final boolean[] chosen;
  private final boolean sectioned;

  private MarginalRelevance(
      Document document, Terms terms, double[] scores, Weights.Choice weights) {
    this.weights = weights;
    this.sentences = document.sentences();
    this.terms = terms;
    this.values = scores.clone();
    this.likeness = new double[scores.length];
    this.chosen = new boolean[scores.length];
    this.sectioned = sentences.getLast().section() >= SECTIONED;
  }

  /// The positions of all sentences, the first to be chosen first.
  static List<Integer> ranking(
      Document document, Terms terms, double[] scores, Weights.Choice weights) {
    return new MarginalRelevance(document, terms, scores, weights).ranking();
  }

  private List<Integer> ranking() {
    List<Integer> ranking = new ArrayList<>();
    while (ranking.size() < Math.min(MOST_PICKS, values.length)) {
      int best = best();
      choose(best, ranking.isEmpty());
      ranking.add(best);
    }
    IntStream.range(0, values.length)
        .filter(i -> !chosen[i])
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -value(i)))
        .forEach(ranking::add);
    return ranking;
  }

  private int best() {
    int best = -1;
    for (int i = 0; i < values.length; i++) {
      if (!chosen[i] && (best < 0 || value(i) > value(best))) {
        best = i;
      }
    }
    return best;
  }

  private double value(int i) {
    return values[i] - weights.repetition() * likeness[i];
  }

  private void choose(int picked, boolean first) {
    chosen[picked] = true;
    for (int i = 0; i < values.length; i++) {
      if (!chosen[i]) {
        likeness[i] = Math.max(likeness[i], terms.similarity(i, picked));
        boolean spoken = sentences.get(i).section() == sentences.get(picked).section();
        values[i] -= sectioned && !first && spoken ? weights.section() : 0;
      }
    }
  }
}
