package mujaz.text;

import static java.util.Locale.ROOT;

/// What a phrase of a language file says about the text that it opens. Each kind is one key of the
/// file, in lower case. A phrase is a hint, not a verdict: the same words may open a real sentence,
/// so that structure (a short line, no end mark, the place in the article) decides with it.
public enum PhraseKind {
  /// "He added": opens a sentence that reports more words of a speaker who is known.
  REPORTING,
  /// "said", "according to": stands inside a sentence and names whose words it tells.
  ATTRIBUTION,
  /// "However", "this": opens a sentence that hangs on the one before.
  DANGLING,
  /// "Will", "from Monday": stands in a sentence that tells what comes next.
  AHEAD,
  /// "Ordered", "agreed", "warned": stands in a sentence in which somebody decides or demands.
  DECISIONS,
  /// "Subscribe to", "follow us": asks the reader for something.
  PROMOTIONS,
  /// "Read also", "related": points at another article.
  READ_ALSO,
  /// "Photo:", "image credit": says where a picture or a text comes from.
  CREDITS,
  /// "By", "reporting by": names who wrote it; often a common word, so that the line must be short.
  BYLINES,
  /// "Contributed to this report": stands in a sentence that tells who else worked on it.
  IMPRINT,
  /// "All rights reserved".
  COPYRIGHT,
  /// "Breaking": stands before the headline proper.
  URGENT,
  /// "Culture", "Opinion": the part of a paper, before or behind a headline.
  SECTIONS,
  /// "News", "Gazette", "radio": a word that makes a name the name of a publisher.
  OUTLETS,
  /// "Updated", "published on": opens a time stamp.
  UPDATED,
  /// "In the following lines": stands in a sentence that only announces what the article tells.
  TEASERS,
  /// Names of months, also those of the other calendars and regions of the language.
  MONTHS,
  /// Names of the days of the week.
  DAYS;

  /// One bit, so that the kinds of many phrases fit into a number. It is kept nowhere.
  @SuppressWarnings("EnumOrdinal")
  long bit() {
    return 1L << ordinal();
  }

  String key() {
    return name().toLowerCase(ROOT);
  }
}
