package mujaz.summary;

import java.util.Arrays;
import java.util.List;
import mujaz.text.PhraseKind;

/// Which sentences cannot be shown without the one before them: those that open with a pronoun or a
/// connective, that are nothing but a quotation (who speaks stands next to it), or that stand
/// within a quotation which began before or end it. A sentence that begins a quotation and does not
/// end it has its speaker in a later one, so that it is never shown for itself.
final class Dependence {

  /// "…, the minister said": a sentence that tells little else.
  private static final int MOST_WORDS_OF_SPEAKER = 10;

  private final List<Sentence> sentences;
  private final List<Form> forms;
  private final boolean[] leans;
  private final boolean[] unfinished;

  private Dependence(List<Sentence> sentences, List<Form> forms) {
    this.sentences = sentences;
    this.forms = forms;
    this.leans = new boolean[sentences.size()];
    this.unfinished = new boolean[sentences.size()];
    for (int i = 0; i < leans.length; i++) {
      leans[i] = i > 0 && forms.get(i).dangles();
    }
  }

  static Dependence of(Document document, List<Form> forms) {
    Dependence dependence = new Dependence(document.sentences(), forms);
    dependence.readQuotations();
    return dependence;
  }

  private void readQuotations() {
    int opened = -1;
    for (int i = 0; i < leans.length; i++) {
      Quotation quotation = Quotation.in(sentences.get(i).tokens());
      leans[i] |= i > 0 && (quotation.isWhole() || quotation.endsOne());
      unfinished[i] = quotation.beginsOne();
      if (quotation.isWhole() && isToldAfter(i)) {
        unfinished[i] = true;
        leans[i + 1] |= namesSpeaker(i + 1);
      }
      opened = sentences.get(i).place().opensParagraph() ? -1 : opened;
      if (opened >= 0 && quotation.endsOne()) {
        Arrays.fill(leans, opened + 1, i, true);
      }
      opened = quotation.staysOpen() ? i : quotation.hasMarks() ? -1 : opened;
    }
  }

  /// `“…。”`, then a sentence that says who spoke: one that says nothing else, or where the sentence
  /// before names nobody.
  private boolean isToldAfter(int quotation) {
    int next = quotation + 1;
    return next < sentences.size()
        && !sentences.get(next).place().opensParagraph()
        && attributes(next)
        && (namesSpeaker(next) || quotation == 0 || !attributes(quotation - 1));
  }

  private boolean attributes(int sentence) {
    return sentences.get(sentence).tokens().contain(PhraseKind.ATTRIBUTION);
  }

  private boolean namesSpeaker(int sentence) {
    return forms.get(sentence).words() <= MOST_WORDS_OF_SPEAKER;
  }

  /// Whether the sentence can be shown beside those that are chosen.
  boolean allows(int sentence, boolean[] chosen) {
    return !unfinished[sentence] && (!leans[sentence] || followsChosen(sentence, chosen));
  }

  /// The sentence before it may have been left out as furniture: then nothing carries this one.
  private boolean followsChosen(int sentence, boolean[] chosen) {
    return chosen[sentence - 1]
        && sentences.get(sentence - 1).index() == sentences.get(sentence).index() - 1;
  }
}
