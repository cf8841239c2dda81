package mujaz.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GraphemesTest {

  @Test
  void a_short_text_is_left_alone() {
    assertThat(Graphemes.cut("خبر", 3)).isEqualTo("خبر");
  }

  @Test
  void r_108_never_cuts_inside_a_grapheme() {
    assertThat(Graphemes.cut("a\uD83D\uDE00b", 2)).isEqualTo("a");
    assertThat(Graphemes.cut("a👩‍👩‍👧b", 5)).isEqualTo("a");
    assertThat(Graphemes.cut("🇪🇬🇱🇧", 6)).isEqualTo("🇪🇬");
    assertThat(Graphemes.cut("كَتَبَ", 3)).isEqualTo("كَ");
  }

  @Test
  void r_115_a_storm_of_marks_is_cut_hard_but_never_inside_a_pair() {
    assertThat(Graphemes.cut("a" + "\u0301".repeat(500), 10)).hasSize(10);
    assertThat(Graphemes.cut("\uD83D\uDE00", 1)).isEmpty();
  }
}
