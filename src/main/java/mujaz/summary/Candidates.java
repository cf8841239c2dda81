package mujaz.summary;

import java.util.List;

/// The sentences of a document with all that their choice depends on, measured once.
record Candidates(Document document, Terms terms, Features features, Dependence dependence) {

  static Candidates of(Document document) {
    Terms terms = Terms.of(document);
    List<Form> forms = Form.all(document);
    return new Candidates(
        document, terms, Features.of(document, forms, terms), Dependence.of(document, forms));
  }

  double[] scores(Weights weights) {
    return features.scores(weights);
  }

  /// The positions of all sentences by their scores, the first to be chosen first.
  Ranking ranking(double[] scores, Weights weights) {
    return MarginalRelevance.ranking(this, scores, weights);
  }
}
