package mujaz.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mujaz.text.Language;
import mujaz.text.Tokens;

/// The stems of a document: which sentence has which, and what each weighs. Weights come from the
/// document alone: a stem in few of its sentences tells them apart, one in all of them does not.
/// Used by one thread.
final class Terms {

  private final List<int[]> sentences;
  private final int[] title;
  private final List<int[]> headings;
  private final double[] weights;
  private final int[] frequencies;
  private final double[] norms;

  /// Of the stems of the sentence that others are compared with; 0 between two comparisons.
  private final double[] squares;

  private Terms(
      List<int[]> sentences,
      int[] title,
      List<int[]> headings,
      double[] weights,
      int[] frequencies) {
    this.sentences = sentences;
    this.title = title;
    this.headings = headings;
    this.weights = weights;
    this.frequencies = frequencies;
    this.squares = new double[weights.length];
    this.norms = new double[sentences.size()];
    for (int i = 0; i < norms.length; i++) {
      norms[i] = Math.sqrt(squares(sentences.get(i)));
    }
  }

  static Terms of(Document document) {
    StemIds ids = new StemIds();
    Language language = document.language();
    List<int[]> sentences = new ArrayList<>();
    List<int[]> occurrences = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      int[] all = ids(sentence.tokens(), ids);
      occurrences.add(all);
      sentences.add(distinct(all));
    }
    int[] title = distinct(ids(Tokens.of(document.title(), language), ids));
    List<int[]> headings = headings(document, ids);
    double[] weights = weights(count(sentences, ids.size()), sentences.size());
    return new Terms(sentences, title, headings, weights, count(occurrences, ids.size()));
  }

  /// The stems of the heading above each sentence.
  private static List<int[]> headings(Document document, StemIds ids) {
    Map<String, int[]> read = new HashMap<>();
    return document.sentences().stream()
        .map(sentence -> sentence.place().heading())
        .map(text ->
            read.computeIfAbsent(
                text, _ -> distinct(ids(Tokens.of(text, document.language()), ids))))
        .toList();
  }

  private static int[] ids(Tokens tokens, StemIds ids) {
    List<String> stems = tokens.stems();
    int[] all = new int[stems.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = ids.of(stems.get(i));
    }
    return all;
  }

  /// In ascending order.
  private static int[] distinct(int[] terms) {
    int[] sorted = terms.clone();
    Arrays.sort(sorted);
    int count = 0;
    for (int term : sorted) {
      if (count == 0 || sorted[count - 1] != term) {
        sorted[count++] = term;
      }
    }
    return Arrays.copyOf(sorted, count);
  }

  private static int[] count(List<int[]> sentences, int terms) {
    int[] counts = new int[terms];
    for (int[] sentence : sentences) {
      for (int term : sentence) {
        counts[term]++;
      }
    }
    return counts;
  }

  private static double[] weights(int[] sentencesWith, int sentences) {
    // As many stems have the same number, each logarithm is taken once.
    double[] byNumber = new double[sentences + 1];
    Arrays.setAll(byNumber, with -> Math.log(1 + (double) sentences / Math.max(1, with)));
    double[] weights = new double[sentencesWith.length];
    Arrays.setAll(weights, term -> byNumber[sentencesWith[term]]);
    return weights;
  }

  private double squares(int[] terms) {
    double squares = 0;
    for (int term : terms) {
      squares += weights[term] * weights[term];
    }
    return squares;
  }

  /// The share of what the document says more than once that each sentence covers.
  double[] coverage() {
    double total = 0;
    for (int term = 0; term < weights.length; term++) {
      total += repeatedMass(term);
    }
    double[] coverage = new double[sentences.size()];
    for (int i = 0; i < coverage.length; i++) {
      coverage[i] = total == 0 ? 0 : repeatedMass(sentences.get(i)) / total;
    }
    return coverage;
  }

  private double repeatedMass(int[] terms) {
    double mass = 0;
    for (int term : terms) {
      mass += repeatedMass(term);
    }
    return mass;
  }

  private double repeatedMass(int term) {
    return frequencies[term] < 2 ? 0 : frequencies[term] * weights[term];
  }

  /// The mean cosine of each sentence with all others. Computed from the sum of unit vectors, so in
  /// linear time.
  double[] centrality() {
    double[] sum = new double[weights.length];
    for (int i = 0; i < sentences.size(); i++) {
      addUnit(i, sum);
    }
    double[] centrality = new double[sentences.size()];
    for (int i = 0; i < centrality.length && centrality.length > 1; i++) {
      centrality[i] = norms[i] == 0 ? 0 : (dotUnit(i, sum) - 1) / (centrality.length - 1);
    }
    return centrality;
  }

  /// The mean cosine of each sentence with those before it, 0 for the first.
  double[] echo() {
    double[] sum = new double[weights.length];
    double[] echo = new double[sentences.size()];
    for (int i = 0; i < echo.length; i++) {
      echo[i] = i == 0 ? 0 : dotUnit(i, sum) / i;
      addUnit(i, sum);
    }
    return echo;
  }

  private double dotUnit(int sentence, double[] sum) {
    double dot = 0;
    for (int term : sentences.get(sentence)) {
      dot += weights[term] * sum[term];
    }
    return norms[sentence] == 0 ? 0 : dot / norms[sentence];
  }

  private void addUnit(int sentence, double[] sum) {
    for (int term : sentences.get(sentence)) {
      sum[term] += weights[term] / norms[sentence];
    }
  }

  /// The share of each sentence's stems that no sentence before it has.
  double[] novelty() {
    boolean[] told = new boolean[weights.length];
    double[] novelty = new double[sentences.size()];
    for (int i = 0; i < novelty.length; i++) {
      int[] terms = sentences.get(i);
      int fresh = 0;
      for (int term : terms) {
        fresh += told[term] ? 0 : 1;
        told[term] = true;
      }
      novelty[i] = terms.length == 0 ? 0 : (double) fresh / terms.length;
    }
    return novelty;
  }

  /// The weighted share of the title's stems that each sentence has.
  double[] titleOverlap() {
    return sentences.stream().mapToDouble(terms -> shareOf(title, terms)).toArray();
  }

  /// The weighted share of its heading's stems that each sentence has.
  double[] headingOverlap() {
    double[] overlap = new double[sentences.size()];
    Arrays.setAll(overlap, i -> shareOf(headings.get(i), sentences.get(i)));
    return overlap;
  }

  private double shareOf(int[] line, int[] sentence) {
    double total = sum(line, weights);
    return total == 0 ? 0 : shared(sentence, line) / total;
  }

  /// The cosine of each sentence with this one.
  double[] likenessTo(int other) {
    for (int term : sentences.get(other)) {
      squares[term] = weights[term] * weights[term];
    }
    double[] likeness = new double[sentences.size()];
    for (int i = 0; i < likeness.length; i++) {
      double norm = norms[i] * norms[other];
      likeness[i] = norm == 0 ? 0 : sum(sentences.get(i), squares) / norm;
    }
    for (int term : sentences.get(other)) {
      squares[term] = 0;
    }
    return likeness;
  }

  private static double sum(int[] terms, double[] values) {
    double sum = 0;
    for (int term : terms) {
      sum += values[term];
    }
    return sum;
  }

  private double shared(int[] one, int[] other) {
    double sum = 0;
    int j = 0;
    for (int term : one) {
      while (j < other.length && other[j] < term) {
        j++;
      }
      if (j < other.length && other[j] == term) {
        sum += weights[term];
      }
    }
    return sum;
  }
}
