package mujaz.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Learns the weights of the n-grams for the languages of one script: they begin as those of naive
/// Bayes ([FirstWeights]) and are then fitted to labelled texts by logistic regression; small ones
/// are forgotten, and the rest fitted again. Repeatable: the same data gives the same weights on
/// every machine.
final class LanguageTrainer {

  /// An n-gram that no table has is looked at when it is in so many of the texts.
  private static final int LEAST_TEXTS = 4;

  private static final int ROUNDS = 4;
  private static final int ROUNDS_AFTER_FORGETTING = 3;

  /// Weights nearer to the middle of their row than this are forgotten, and rows that are all
  /// nearer than the second.
  private static final float SMALL = 0.7f;

  private static final float SMALL_ROW = 1.5f;

  private static final int SEED = 7;

  private final UnicodeScript script;
  private final List<String> tags;
  private final List<Optional<NgramTable>> tables;

  /// @param tables of the tags, in their order
  LanguageTrainer(UnicodeScript script, List<String> tags, List<Optional<NgramTable>> tables) {
    this.script = script;
    this.tags = List.copyOf(tags);
    this.tables = List.copyOf(tables);
  }

  /// Learns from those of the texts that are in the script and in one of its languages.
  LanguageWeights learn(List<LabelledText> all) {
    List<LabelledText> texts =
        all.stream().filter(text -> text.script() == script && tags.contains(text.tag())).toList();
    var first = new FirstWeights(tags, tables, texts);
    int[] hashes = features(texts, first.ngrams());
    float[] weights = first.of(hashes);
    fit(texts, hashes, new GradientDescent(weights, tags.size(), false), ROUNDS);
    forgetSmall(weights);
    fit(texts, hashes, new GradientDescent(weights, tags.size(), true), ROUNDS_AFTER_FORGETTING);
    return new LanguageWeights(script, tags, hashes, weights);
  }

  /// The n-grams that are looked at, as the model wants them sorted.
  private static int[] features(List<LabelledText> texts, Stream<Integer> ofTables) {
    Map<Integer, Integer> occurrences = new HashMap<>();
    texts.forEach(text ->
        Arrays.stream(text.ngrams())
            .distinct()
            .forEach(hash -> occurrences.merge(hash, 1, Integer::sum)));
    occurrences.values().removeIf(count -> count < LEAST_TEXTS);
    return Stream.concat(ofTables, occurrences.keySet().stream())
        .distinct()
        .sorted(Integer::compareUnsigned)
        .mapToInt(hash -> hash)
        .toArray();
  }

  private void fit(List<LabelledText> texts, int[] hashes, GradientDescent descent, int rounds) {
    Map<Integer, Integer> numbers = new HashMap<>();
    IntStream.range(0, hashes.length).forEach(i -> numbers.put(hashes[i], i));
    int[][] features =
        texts.stream().map(text -> numbers(text.ngrams(), numbers)).toArray(int[][]::new);
    var order = new ArrayList<>(IntStream.range(0, features.length).boxed().toList());
    var random = new Random(SEED);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      for (int i : order) {
        LabelledText text = texts.get(i);
        descent.step(features[i], tags.indexOf(text.tag()), TrainedLanguages.emphasis(text));
      }
    }
  }

  private static int[] numbers(int[] ngrams, Map<Integer, Integer> numbers) {
    return Arrays.stream(ngrams)
        .map(hash -> numbers.getOrDefault(hash, -1))
        .filter(number -> number >= 0)
        .toArray();
  }

  /// Only differences within a row count: its median becomes zero, and what is near it as well.
  private void forgetSmall(float[] weights) {
    int languages = tags.size();
    for (int from = 0; from < weights.length; from += languages) {
      float[] row = Arrays.copyOfRange(weights, from, from + languages);
      Arrays.sort(row);
      float median = row[languages / 2];
      boolean flat = Math.max(row[languages - 1] - median, median - row[0]) < SMALL_ROW;
      for (int at = from; at < from + languages; at++) {
        float distance = weights[at] - median;
        weights[at] = flat || Math.abs(distance) < SMALL ? 0 : distance;
      }
    }
  }
}
