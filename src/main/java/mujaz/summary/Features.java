package mujaz.summary;

import static mujaz.summary.Feature.*;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The value of each feature of each sentence of a document. What only tells something beside the
/// other sentences is standardised within the document, so that a weight means the same in each;
/// places and shares lie between 0 and 1; what is there or not is 1 or 0. Linear in the text.
final class Features {

  private static final int FEW_WORDS = 7;
  private static final int MANY_WORDS = 45;

  /// Below so many sentences an article counts as one of few, in steps of two.
  private static final double FEW_SENTENCES = 10;

  private final int count;
  private final List<Sentence> sentences;
  private final Map<Feature, double[]> values = new EnumMap<>(Feature.class);

  private Features(List<Sentence> sentences, List<Form> forms, Terms terms) {
    this.sentences = sentences;
    this.count = sentences.size();
    places();
    forms(forms);
    double[] title = terms.titleOverlap();
    double toldByLead = count == 0 ? 0 : title[0];
    contents(terms, title, forms);
    lengths(forms, quotesIn(forms), toldByLead);
  }

  static Features of(Document document, List<Form> forms, Terms terms) {
    return new Features(document.sentences(), forms, terms);
  }

  double value(Feature feature, int sentence) {
    double[] of = values.get(feature);
    return of == null ? 0 : of[sentence];
  }

  /// The sums of weighted values.
  double[] scores(Weights weights) {
    double[] scores = new double[count];
    values.forEach((feature, of) -> {
      double weight = weights.of(feature);
      for (int i = 0; i < count; i++) {
        scores[i] += weight * of[i];
      }
    });
    return scores;
  }

  private void places() {
    set(LEAD, i -> i == 0 ? 1 : 0);
    set(EARLY, i -> 1.0 / (1 + i));
    set(PLACE, i -> count == 1 ? 1 : 1 - (double) i / (count - 1));
    set(LAST, i -> i == count - 1 ? 1 : 0);
    set(OPENS_PARAGRAPH, i -> sentences.get(i).place().opensParagraph() ? 1 : 0);
    set(OPENS_SECTION, i -> i > 0 && section(i) != section(i - 1) ? 1 : 0);
    set(ABOVE_SECTIONS, i -> section(i) == 0 ? 1 : 0);
  }

  private int section(int i) {
    return sentences.get(i).section();
  }

  private void forms(List<Form> forms) {
    set(AHEAD, i -> forms.get(i).tellsWhatIsAhead() ? 1 : 0);
    set(DECISION, i -> forms.get(i).tellsDecision() ? 1 : 0);
    set(BRIEF, i -> forms.get(i).words() < FEW_WORDS ? 1 : 0);
    set(LENGTHY, i -> forms.get(i).words() > MANY_WORDS ? 1 : 0);
    set(DANGLING, i -> forms.get(i).dangles() ? 1 : 0);
    set(FIGURES, i -> forms.get(i).hasFigures() ? 1 : 0);
    set(QUOTES, i -> forms.get(i).quotes() ? 1 : 0);
    standardise(FIGURES);
    standardise(QUOTES);
  }

  private void contents(Terms terms, double[] title, List<Form> forms) {
    values.put(CENTRAL, terms.centrality());
    values.put(ECHO, terms.echo());
    values.put(TITLE, title);
    values.put(HEADING, terms.headingOverlap());
    values.put(NOVELTY, terms.novelty());
    double[] coverage = terms.coverage();
    set(DENSITY, i -> coverage[i] / Math.sqrt(forms.get(i).words()));
    for (Feature feature : List.of(CENTRAL, ECHO, TITLE, NOVELTY, DENSITY)) {
      standardise(feature);
    }
  }

  private static double quotesIn(List<Form> forms) {
    return forms.isEmpty()
        ? 0
        : (double) forms.stream().filter(Form::quotes).count() / forms.size();
  }

  private void lengths(List<Form> forms, double quotes, double toldByLead) {
    double few = 1 / (1 + Math.exp((count - FEW_SENTENCES) / 2));
    double layout = sentences.stream().anyMatch(s -> s.place().opensParagraph()) ? 1 : 0;
    set(FULLER, i -> Math.log(forms.get(i).words()));
    standardise(FULLER);
    set(FULLER_OF_FEW, i -> value(FULLER, i) * few);
    set(FULLER_AFTER_LEAD, i -> value(FULLER, i) * Math.min(1, toldByLead));
    set(FULLER_AMONG_QUOTES, i -> value(FULLER, i) * quotes);
    set(FULLER_IN_PARAGRAPHS, i -> value(FULLER, i) * layout);
  }

  /// The value for the sentence at an index.
  @FunctionalInterface
  private interface Measure {
    double of(int sentence);
  }

  private void set(Feature feature, Measure measure) {
    double[] of = new double[count];
    Arrays.setAll(of, measure::of);
    values.put(feature, of);
  }

  /// Zero mean, unit variance; all zero where there is no difference.
  private void standardise(Feature feature) {
    double[] of = values.getOrDefault(feature, new double[count]);
    double sum = 0;
    for (double value : of) {
      sum += value;
    }
    double mean = sum / count;
    double squares = 0;
    for (double value : of) {
      squares += (value - mean) * (value - mean);
    }
    double deviation = Math.sqrt(squares / count);
    for (int i = 0; i < count; i++) {
      of[i] = deviation < 1e-9 ? 0 : (of[i] - mean) / deviation;
    }
  }
}
