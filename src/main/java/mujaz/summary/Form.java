package mujaz.summary;

import java.util.List;
import java.util.Set;
import mujaz.text.Language;
import mujaz.text.PhraseKind;
import mujaz.text.Words;

/// What a sentence looks like, whatever it says.
///
/// @param words at least 1
/// @param dangles whether it opens with a pronoun or a connective
record Form(
    int words,
    boolean hasFigures,
    boolean quotes,
    boolean dangles,
    boolean tellsWhatIsAhead,
    boolean tellsDecision) {

  /// The forms of all sentences, in their order.
  static List<Form> all(Document document) {
    return document.sentences().stream().map(s -> of(s.text(), document.language())).toList();
  }

  private static Form of(String sentence, Language language) {
    boolean figures = false;
    boolean quotes = false;
    for (int i = 0; i < sentence.length(); i++) {
      char unit = sentence.charAt(i);
      figures = figures || Character.isDigit(unit);
      quotes = quotes || isQuote(unit);
    }
    Set<PhraseKind> signals = language.signals(sentence);
    return new Form(
        Math.max(1, Words.count(sentence)),
        figures,
        quotes,
        language.danglingOpeners().open(sentence),
        signals.contains(PhraseKind.AHEAD),
        signals.contains(PhraseKind.DECISIONS));
  }

  private static boolean isQuote(char unit) {
    return switch (unit) {
      case '"', '“', '«', '„', '「' -> true;
      default -> false;
    };
  }
}
