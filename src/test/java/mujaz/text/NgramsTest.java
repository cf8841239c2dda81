package mujaz.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import org.junit.jupiter.api.Test;

class NgramsTest {

  @Test
  void the_edges_of_a_word_count_and_a_long_word_counts_as_a_whole() {
    int[] ngrams = Ngrams.of("bridge", UnicodeScript.LATIN);
    assertThat(ngrams)
        .contains(Ngrams.hash("b"), Ngrams.hash("_brid"), Ngrams.hash("ge_"))
        .contains(Ngrams.hash("_bridge_"))
        .doesNotContain(Ngrams.hash("_"), Ngrams.hash("bridge"));
  }

  @Test
  void letters_are_small_and_apostrophes_alike() {
    assertThat(Ngrams.of("L’État", UnicodeScript.LATIN))
        .isEqualTo(Ngrams.of("'l'état'", UnicodeScript.LATIN));
  }

  @Test
  void words_of_other_scripts_digits_and_signs_are_passed_over() {
    assertThat(Ngrams.of("iPhone 17: новый мост!", UnicodeScript.CYRILLIC))
        .isEqualTo(Ngrams.of("новый мост", UnicodeScript.CYRILLIC));
  }

  @Test
  void kana_and_han_make_one_word() {
    assertThat(Ngrams.of("橋を", UnicodeScript.HAN)).contains(Ngrams.hash("_橋を_"));
  }
}
