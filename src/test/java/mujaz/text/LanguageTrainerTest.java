package mujaz.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanguageTrainerTest {

  private static final List<LabelledText> TEXTS =
      Stream.of(
              LabelledText.of("en", "own", "the mayor of the town opened the bridge"),
              LabelledText.of("en", "own", "the price of the bread rose in the winter"),
              LabelledText.of("en", "own", "the team won the cup in the rain"),
              LabelledText.of("de", "own", "der Bürgermeister der Stadt eröffnete die Brücke"),
              LabelledText.of("de", "own", "der Preis für das Brot stieg in der Kälte"),
              LabelledText.of("de", "own", "der Verein gewann den Pokal in der Nacht"))
          .flatMap(Optional::stream)
          .toList();

  @Test
  void learns_from_a_few_texts_what_names_others() {
    LanguageWeights learned = learned();
    assertThat(lead("the door of the house", learned)).isNegative();
    assertThat(lead("die Tür der Küche", learned)).isPositive();
  }

  @Test
  void the_same_texts_give_the_same_weights() {
    assertThat(learned().weights()).isEqualTo(learned().weights());
  }

  private static LanguageWeights learned() {
    var tables = List.of(Optional.<NgramTable>empty(), Optional.<NgramTable>empty());
    return new LanguageTrainer(UnicodeScript.LATIN, List.of("de", "en"), tables).learn(TEXTS);
  }

  /// By how much the n-grams of the text speak more for the first language than for the second.
  private static double lead(String text, LanguageWeights learned) {
    double lead = 0;
    for (int ngram : Ngrams.of(text, UnicodeScript.LATIN)) {
      for (int i = 0; i < learned.hashes().length; i++) {
        if (learned.hashes()[i] == ngram) {
          lead += learned.weights()[2 * i] - learned.weights()[2 * i + 1];
        }
      }
    }
    return lead;
  }
}
