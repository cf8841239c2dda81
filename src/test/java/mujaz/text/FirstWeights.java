package mujaz.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The weights of naive Bayes: logarithms of how often an n-gram occurs within the words of each
/// language, from its table or, where it has none, from its texts. N-grams at the edges of words,
/// which no table has, begin at zero.
final class FirstWeights {

  /// How many n-grams of each order are taken from each table: all letters, and what is frequent.
  private static final int[] MOST = {4_000, 800, 2_500, 2_500, 1_500};

  /// A share that does not matter any more.
  private static final double FLOOR = 1e-6;

  /// A text is too short to say how rare an n-gram is: so many letters of the mean of the other
  /// languages are added to it, by the order of the n-gram.
  private static final double[] LETTERS_OF_OTHERS = {300, 3_000, 15_000, 40_000, 80_000};

  private final List<String> tags;
  private final List<Optional<NgramTable>> tables;
  private final List<LabelledText> texts;

  /// From an n-gram within words to its order.
  private final Map<Integer, Integer> orders = new HashMap<>();

  FirstWeights(List<String> tags, List<Optional<NgramTable>> tables, List<LabelledText> texts) {
    this.tags = tags;
    this.tables = tables;
    this.texts = texts;
    tables.stream().flatMap(Optional::stream).forEach(this::addOrders);
    texts.stream()
        .filter(text -> tables.get(tags.indexOf(text.tag())).isEmpty())
        .flatMap(text -> text.words().stream())
        .forEach(this::addOrders);
  }

  /// The n-grams that begin with a weight.
  Stream<Integer> ngrams() {
    return orders.keySet().stream();
  }

  /// A row of a weight for each language, for each of the hashes.
  float[] of(int[] hashes) {
    float[] weights = new float[hashes.length * tags.size()];
    for (int language = 0; language < tags.size(); language++) {
      if (tables.get(language).isPresent()) {
        startFromTable(tables.get(language).get(), hashes, language, weights);
      }
    }
    for (int language = 0; language < tags.size(); language++) {
      if (tables.get(language).isEmpty()) {
        startFromTexts(hashes, language, weights);
      }
    }
    takeLogarithms(hashes, weights);
    return weights;
  }

  private void addOrders(NgramTable table) {
    for (int order = 0; order < MOST.length; order++) {
      for (int hash : table.mostFrequent(order, MOST[order])) {
        orders.put(hash, order);
      }
    }
  }

  private void addOrders(String word) {
    for (int from = 0; from < word.length(); from++) {
      int longest = Math.min(word.length() - from, Ngrams.LONGEST);
      for (int length = 1; length <= longest; length++) {
        orders.put(Ngrams.hash(word.substring(from, from + length)), length - 1);
      }
    }
  }

  private void startFromTable(NgramTable table, int[] hashes, int language, float[] weights) {
    for (int i = 0; i < hashes.length; i++) {
      if (orders.containsKey(hashes[i])) {
        weights[i * tags.size() + language] = table.share(hashes[i], orders.get(hashes[i]));
      }
    }
  }

  private void startFromTexts(int[] hashes, int language, float[] weights) {
    Map<Integer, Integer> counts = counts(tags.get(language));
    double letters =
        counts.entrySet().stream()
            .filter(count -> orders.getOrDefault(count.getKey(), -1) == 0)
            .mapToInt(Map.Entry::getValue)
            .sum();
    for (int i = 0; i < hashes.length; i++) {
      double count = counts.getOrDefault(hashes[i], 0);
      double added = LETTERS_OF_OTHERS[orders.getOrDefault(hashes[i], 0)];
      weights[i * tags.size() + language] =
          (float) ((count + added * meanOfTables(i, weights)) / (letters + added));
    }
  }

  private Map<Integer, Integer> counts(String tag) {
    Map<Integer, Integer> counts = new HashMap<>();
    texts.stream()
        .filter(text -> text.tag().equals(tag))
        .flatMapToInt(text -> Arrays.stream(text.ngrams()))
        .forEach(hash -> counts.merge(hash, 1, Integer::sum));
    return counts;
  }

  private double meanOfTables(int feature, float[] weights) {
    return IntStream.range(0, tags.size())
        .filter(language -> tables.get(language).isPresent())
        .mapToDouble(language -> weights[feature * tags.size() + language])
        .average()
        .orElse(0);
  }

  private void takeLogarithms(int[] hashes, float[] weights) {
    for (int i = 0; i < hashes.length; i++) {
      boolean withinWords = orders.containsKey(hashes[i]);
      for (int at = i * tags.size(); at < (i + 1) * tags.size(); at++) {
        weights[at] = withinWords ? (float) StrictMath.log1p(weights[at] / FLOOR) : 0;
      }
    }
  }
}
