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
    return document.sentences().stream().map(s -> of(s, document.language())).toList();
  }

  private static Form of(Sentence sentence, Language language) {
    String text = sentence.text();
    Set<PhraseKind> signals = language.signals(text);
    return new Form(
        Math.max(1, sentence.words()),
        Words.haveDigit(text),
        quotes(text),
        language.danglingOpeners().open(text),
        signals.contains(PhraseKind.AHEAD),
        signals.contains(PhraseKind.DECISIONS));
  }

  private static boolean quotes(String text) {
    return text.indexOf('"') >= 0
        || text.indexOf('“') >= 0
        || text.indexOf('«') >= 0
        || text.indexOf('„') >= 0
        || text.indexOf('「') >= 0;
  }
}
