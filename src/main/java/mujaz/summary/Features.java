package mujaz.summary;

import static mujaz.summary.Feature.*;

import java.util.List;

/// The value of each feature of each sentence of a document. What only tells something beside the
/// other sentences is standardised within the document, so that a weight means the same in each;
/// places and shares lie between 0 and 1; what is there or not is 1 or 0. Linear in the text.
final class Features {

  private static final int FEW_WORDS = 7;
  private static final int MANY_WORDS = 45;

  /// Below so many sentences an article counts as one of few, in steps of two.
  private static final double FEW_SENTENCES = 10;

  private static final List<Feature> COMPARED = List.of(CENTRAL, ECHO, TITLE, NOVELTY, DENSITY);

  private final int count;
  private final List<Sentence> sentences;

  /// By feature and sentence.
  private final double[][] values;

  private Features(List<Sentence> sentences, List<Form> forms, Terms terms) {
    this.sentences = sentences;
    this.count = sentences.size();
    this.values = new double[Feature.values().length][count];
    for (int i = 0; i < count; i++) {
      place(i);
      form(i, forms.get(i));
    }
    standardise(FIGURES);
    standardise(QUOTES);
    double[] title = terms.titleOverlap();
    double toldByLead = count == 0 ? 0 : title[0];
    contents(terms, title, forms);
    lengths(forms, quotesIn(forms), toldByLead);
  }

  static Features of(Document document, List<Form> forms, Terms terms) {
    return new Features(document.sentences(), forms, terms);
  }

  double value(Feature feature, int sentence) {
    return row(feature)[sentence];
  }

  /// The table is made and read here only: the order of the features does not matter.
  @SuppressWarnings("EnumOrdinal")
  private static int place(Feature feature) {
    return feature.ordinal();
  }

  private double[] row(Feature feature) {
    return values[place(feature)];
  }

  /// The sums of weighted values.
  double[] scores(Weights weights) {
    double[] scores = new double[count];
    for (Feature feature : Feature.values()) {
      double weight = weights.of(feature);
      double[] of = row(feature);
      for (int i = 0; i < count; i++) {
        scores[i] += weight * of[i];
      }
    }
    return scores;
  }

  private void set(Feature feature, int sentence, double value) {
    row(feature)[sentence] = value;
  }

  private void set(Feature feature, int sentence, boolean is) {
    set(feature, sentence, is ? 1 : 0);
  }

  private void place(int i) {
    set(LEAD, i, i == 0);
    set(EARLY, i, 1.0 / (1 + i));
    set(PLACE, i, count == 1 ? 1 : 1 - (double) i / (count - 1));
    set(LAST, i, i == count - 1);
    set(OPENS_PARAGRAPH, i, sentences.get(i).place().opensParagraph());
    set(OPENS_SECTION, i, i > 0 && section(i) != section(i - 1));
    set(ABOVE_SECTIONS, i, section(i) == 0);
  }

  private int section(int i) {
    return sentences.get(i).section();
  }

  private void form(int i, Form form) {
    set(AHEAD, i, form.tellsWhatIsAhead());
    set(DECISION, i, form.tellsDecision());
    set(BRIEF, i, form.words() < FEW_WORDS);
    set(LENGTHY, i, form.words() > MANY_WORDS);
    set(DANGLING, i, form.dangles());
    set(FIGURES, i, form.hasFigures());
    set(QUOTES, i, form.quotes());
  }

  private void contents(Terms terms, double[] title, List<Form> forms) {
    double[] coverage = terms.coverage();
    for (int i = 0; i < count; i++) {
      coverage[i] /= Math.sqrt(forms.get(i).words());
    }
    set(CENTRAL, terms.centrality());
    set(ECHO, terms.echo());
    set(TITLE, title);
    set(HEADING, terms.headingOverlap());
    set(NOVELTY, terms.novelty());
    set(DENSITY, coverage);
    for (Feature feature : COMPARED) {
      standardise(feature);
    }
  }

  private void set(Feature feature, double[] of) {
    values[place(feature)] = of;
  }

  private static double quotesIn(List<Form> forms) {
    return forms.isEmpty()
        ? 0
        : (double) forms.stream().filter(Form::quotes).count() / forms.size();
  }

  private void lengths(List<Form> forms, double quotes, double toldByLead) {
    double few = 1 / (1 + Math.exp((count - FEW_SENTENCES) / 2));
    double layout = sentences.stream().anyMatch(s -> s.place().opensParagraph()) ? 1 : 0;
    for (int i = 0; i < count; i++) {
      set(FULLER, i, Math.log(forms.get(i).words()));
    }
    standardise(FULLER);
    for (int i = 0; i < count; i++) {
      double fuller = value(FULLER, i);
      set(FULLER_OF_FEW, i, fuller * few);
      set(FULLER_AFTER_LEAD, i, fuller * Math.min(1, toldByLead));
      set(FULLER_AMONG_QUOTES, i, fuller * quotes);
      set(FULLER_IN_PARAGRAPHS, i, fuller * layout);
    }
  }

  /// Zero mean, unit variance; all zero where there is no difference.
  private void standardise(Feature feature) {
    double[] of = row(feature);
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
