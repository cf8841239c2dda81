package mujaz.summary;

import java.util.List;
import mujaz.text.PhraseKind;
import mujaz.text.Tokens;

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
    return document.sentences().stream().map(Form::of).toList();
  }

  private static Form of(Sentence sentence) {
    Tokens tokens = sentence.tokens();
    return new Form(
        Math.max(1, sentence.words()),
        tokens.haveDigit(),
        tokens.haveQuote() && quotes(sentence.text()),
        tokens.open(PhraseKind.DANGLING),
        tokens.contain(PhraseKind.AHEAD),
        tokens.contain(PhraseKind.DECISIONS));
  }

  private static boolean quotes(String text) {
    return text.indexOf('"') >= 0
        || text.indexOf('“') >= 0
        || text.indexOf('«') >= 0
        || text.indexOf('„') >= 0
        || text.indexOf('「') >= 0;
  }
}
