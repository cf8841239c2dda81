package mujaz.summary;

/// How much each feature of a sentence counts. One set of weights for all languages and lengths.
record Weights(Position position, Content content, Flaws flaws, Choice choice) {

  /// @param lead for the first sentence
  /// @param harmonic over the distance from the start
  /// @param early falling by e every four sentences
  /// @param linear falling to nothing at the last sentence
  record Position(double lead, double harmonic, double early, double linear) {}

  /// Of values standardised within the document.
  record Content(double coverage, double forward, double title, double figures, double quotes) {}

  /// What is taken off a sentence.
  record Flaws(double brief, double lengthy, double dangling, double reporting) {}

  /// What is taken off a sentence because of those chosen before it.
  record Choice(double repetition, double section) {}

  static final Weights STANDARD =
      new Weights(
          new Position(1.0, 0.4, 0.5, 0.5),
          new Content(0.12, 0.10, 0.25, 0.06, 0.05),
          new Flaws(0.35, 0.30, 0.20, 0.20),
          new Choice(0.4, 0.05));
}
