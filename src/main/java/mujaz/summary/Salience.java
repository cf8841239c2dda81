package mujaz.summary;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import mujaz.text.Language;
import mujaz.text.Words;

/// How much each sentence of a document says. Position counts most, as it does with every editor;
/// coverage, forward similarity and title words are standardised within the document; sentences
/// that are too short, too long or hang on another lose.
final class Salience {

  private static final int FEW_WORDS = 7;
  private static final int MANY_WORDS = 45;
  private static final String QUOTES = "\"“«„「";

  private final Document document;
  private final Weights weights;

  private Salience(Document document, Weights weights) {
    this.document = document;
    this.weights = weights;
  }

  static double[] scores(Document document, Terms terms, Weights weights) {
    return new Salience(document, weights).scores(terms);
  }

  private double[] scores(Terms terms) {
    double[] content = content(terms, weights.content());
    double[] scores = new double[content.length];
    for (int i = 0; i < scores.length; i++) {
      String sentence = document.sentences().get(i).text();
      scores[i] =
          position(i, scores.length, weights.position())
              + content[i]
              - flaws(sentence, weights.flaws());
    }
    return scores;
  }

  private double[] content(Terms terms, Weights.Content weight) {
    double[] coverage = standardised(terms.coverage());
    double[] forward = standardised(terms.forwardSimilarity());
    double[] title = standardised(terms.titleOverlap());
    double[] figures = standardised(has(Character::isDigit));
    double[] quotes = standardised(has(unit -> QUOTES.indexOf(unit) >= 0));
    return IntStream.range(0, coverage.length)
        .mapToDouble(i ->
            weight.coverage() * coverage[i]
                + weight.forward() * forward[i]
                + weight.title() * title[i]
                + weight.figures() * figures[i]
                + weight.quotes() * quotes[i])
        .toArray();
  }

  private double[] has(IntPredicate kind) {
    return document.sentences().stream()
        .mapToDouble(sentence -> sentence.text().chars().anyMatch(kind) ? 1 : 0)
        .toArray();
  }

  private static double position(int i, int count, Weights.Position weight) {
    return (i == 0 ? weight.lead() : 0.0)
        + weight.harmonic() / (1 + i)
        + weight.early() * Math.exp(-i / 4.0)
        + weight.linear() * (1 - (double) i / (count - 1));
  }

  private double flaws(String sentence, Weights.Flaws weight) {
    int words = Words.count(sentence);
    Language language = document.language();
    return (words < FEW_WORDS ? weight.brief() : 0)
        + (words > MANY_WORDS ? weight.lengthy() : 0)
        + (language.danglingOpeners().open(sentence) ? weight.dangling() : 0)
        + (language.reportingOpeners().open(sentence) ? weight.reporting() : 0);
  }

  /// Zero mean, unit variance; all zero where there is no difference.
  private static double[] standardised(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double variance = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0);
    double deviation = Math.sqrt(variance);
    return Arrays.stream(values).map(v -> deviation < 1e-12 ? 0 : (v - mean) / deviation).toArray();
  }
}
