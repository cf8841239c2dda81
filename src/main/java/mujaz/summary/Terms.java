package mujaz.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mujaz.text.Language;
import mujaz.text.Stems;

/// The stems of a document: which sentence has which, and what each weighs. Weights come from the
/// document alone: a stem in few of its sentences tells them apart, one in all of them does not.
final class Terms {

  private final List<int[]> sentences;
  private final int[] title;
  private final double[] weights;
  private final int[] frequencies;
  private final double[] norms;

  private Terms(List<int[]> sentences, int[] title, double[] weights, int[] frequencies) {
    this.sentences = sentences;
    this.title = title;
    this.weights = weights;
    this.frequencies = frequencies;
    this.norms = sentences.stream().mapToDouble(terms -> Math.sqrt(squares(terms))).toArray();
  }

  static Terms of(Document document) {
    Map<String, Integer> ids = new HashMap<>();
    Language language = document.language();
    List<int[]> sentences = new ArrayList<>();
    List<int[]> occurrences = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      int[] all = ids(sentence.text(), language, ids);
      occurrences.add(all);
      sentences.add(distinct(all));
    }
    int[] title = distinct(ids(document.title(), language, ids));
    double[] weights = weights(count(sentences, ids.size()), sentences.size());
    return new Terms(sentences, title, weights, count(occurrences, ids.size()));
  }

  private static int[] ids(String text, Language language, Map<String, Integer> ids) {
    return Stems.of(text, language).stream()
        .mapToInt(stem -> ids.computeIfAbsent(stem, _ -> ids.size()))
        .toArray();
  }

  private static int[] distinct(int[] terms) {
    return Arrays.stream(terms).distinct().sorted().toArray();
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
    return Arrays.stream(sentencesWith)
        .mapToDouble(with -> Math.log(1 + (double) sentences / Math.max(1, with)))
        .toArray();
  }

  private double squares(int[] terms) {
    return Arrays.stream(terms).mapToDouble(term -> weights[term] * weights[term]).sum();
  }

  /// The share of what the document says more than once that each sentence covers.
  double[] coverage() {
    double total = 0;
    for (int term = 0; term < weights.length; term++) {
      total += repeatedMass(term);
    }
    double all = total;
    return sentences.stream()
        .mapToDouble(terms ->
            all == 0 ? 0 : Arrays.stream(terms).mapToDouble(this::repeatedMass).sum() / all)
        .toArray();
  }

  private double repeatedMass(int term) {
    return frequencies[term] < 2 ? 0 : frequencies[term] * weights[term];
  }

  /// The mean cosine of each sentence with those after it: what comes first and is taken up later
  /// matters. Computed from sums of unit vectors, so in linear time.
  double[] forwardSimilarity() {
    double[] sum = new double[weights.length];
    double[] forward = new double[sentences.size()];
    for (int i = sentences.size() - 1; i >= 0; i--) {
      if (norms[i] > 0) {
        int later = sentences.size() - 1 - i;
        double dot = 0;
        for (int term : sentences.get(i)) {
          double unit = weights[term] / norms[i];
          dot += unit * sum[term];
          sum[term] += unit;
        }
        forward[i] = later == 0 ? 0 : dot / later;
      }
    }
    return forward;
  }

  /// The weighted share of the title's stems that each sentence has.
  double[] titleOverlap() {
    double total = Arrays.stream(title).mapToDouble(term -> weights[term]).sum();
    return sentences.stream()
        .mapToDouble(terms -> total == 0 ? 0 : shared(terms, title, false) / total)
        .toArray();
  }

  /// The cosine of two sentences.
  double similarity(int one, int other) {
    double norm = norms[one] * norms[other];
    return norm == 0 ? 0 : shared(sentences.get(one), sentences.get(other), true) / norm;
  }

  private double shared(int[] one, int[] other, boolean squared) {
    double sum = 0;
    int j = 0;
    for (int term : one) {
      while (j < other.length && other[j] < term) {
        j++;
      }
      if (j < other.length && other[j] == term) {
        sum += squared ? weights[term] * weights[term] : weights[term];
      }
    }
    return sum;
  }
}
