package mujaz.summary;

import static java.util.Locale.ROOT;

/// What can speak for a sentence or against it. Each has one weight ([Weights]); a score is the sum
/// of weighted values, so that it can be explained feature by feature.
///
/// Where a text is named below, the feature is from there; the others are our own.
public enum Feature {
  /// Is the first sentence.
  LEAD("first sentence"),
  /// The reciprocal of its place, from 1.
  EARLY("stands early"),
  /// From 1 at the first sentence to 0 at the last.
  PLACE("before the end"),
  /// Is the last sentence.
  LAST("last sentence"),
  /// Opens a paragraph (Baxendale, "Machine-made index for technical literature", 1958).
  OPENS_PARAGRAPH("opens a paragraph"),
  /// Is the first sentence below a heading.
  OPENS_SECTION("opens a section"),
  /// Stands before the first heading.
  ABOVE_SECTIONS("above the sections"),
  /// Its mean likeness to all others (degree centrality; Erkan and Radev, "LexRank", 2004).
  CENTRAL("like the rest"),
  /// Its mean likeness to the sentences before it.
  ECHO("takes up what stands before"),
  /// The share of the title that it tells (Edmundson, "New methods in automatic extracting", 1969).
  TITLE("words of the title"),
  /// The share of the heading above it that it tells.
  HEADING("words of its heading"),
  /// How much of what the article says more than once it says, for its length.
  DENSITY("dense with the topic"),
  /// The share of its words that stand in no sentence before it.
  NOVELTY("new words"),
  /// Has a figure.
  FIGURES("has figures"),
  /// Has words in quotation marks.
  QUOTES("has a quotation"),
  /// Tells what comes next.
  AHEAD("what comes next"),
  /// Tells what somebody decides or demands.
  DECISION("a decision"),
  /// Is too short to tell much.
  BRIEF("very short"),
  /// Is longer than a reader likes.
  LENGTHY("very long"),
  /// Opens with a pronoun or a connective.
  DANGLING("hangs on another"),
  /// Is longer than the others.
  FULLER("fuller than others"),
  /// The same in an article of few sentences: there is little to choose, and most is told by few.
  FULLER_OF_FEW("fuller, of few"),
  /// The same where the lead tells the title already: the rest may be brief.
  FULLER_AFTER_LEAD("fuller, after a full lead"),
  /// The same where many sentences quote: long ones are voices rather than facts.
  FULLER_AMONG_QUOTES("fuller, among quotations"),
  /// The same where paragraphs are known.
  FULLER_IN_PARAGRAPHS("fuller, in paragraphs");

  private final String label;

  Feature(String label) {
    this.label = label;
  }

  /// A few words of English for people.
  public String label() {
    return label;
  }

  String key() {
    return name().toLowerCase(ROOT);
  }
}
