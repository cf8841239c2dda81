package mujaz.summary;

import java.util.Arrays;
import java.util.List;

/// Which sentences cannot be shown without the one before them: those that open with a pronoun or a
/// connective, that are nothing but a quotation (who speaks stands next to it), or that stand
/// within a quotation which began before or end it. A sentence that begins a quotation and does not
/// end it has its speaker in a later one, so that it is never shown for itself.
final class Dependence {

  private final List<Sentence> sentences;
  private final boolean[] leans;
  private final boolean[] unfinished;

  private Dependence(List<Sentence> sentences, List<Form> forms) {
    this.sentences = sentences;
    this.leans = new boolean[sentences.size()];
    this.unfinished = new boolean[sentences.size()];
    int opened = -1;
    for (int i = 0; i < leans.length; i++) {
      Quotation quotation = Quotation.in(sentences.get(i).text());
      boolean hangs = quotation.isWhole() || quotation.endsOne();
      leans[i] = i > 0 && (hangs || forms.get(i).dangles());
      unfinished[i] = quotation.beginsOne();
      opened = sentences.get(i).place().opensParagraph() ? -1 : opened;
      if (opened >= 0 && quotation.endsOne()) {
        Arrays.fill(leans, opened + 1, i, true);
      }
      opened = quotation.staysOpen() ? i : quotation.hasMarks() ? -1 : opened;
    }
  }

  static Dependence of(List<Sentence> sentences, List<Form> forms) {
    return new Dependence(sentences, forms);
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
