package mujaz.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  @Test
  void r_111_what_a_chat_server_removes_is_removed_first() {
    assertThat(PlainText.clean("a\u0000b\uD800c\u202Ed\uFEFFe\r\nf\u2028g"))
        .isEqualTo("a bcde\nf\ng");
  }

  @Test
  void spaces_collapse_and_lines_stay() {
    assertThat(PlainText.clean("  واحد \u00A0 اثنان \n\n\t ثلاثة "))
        .isEqualTo("واحد اثنان\n\nثلاثة");
    assertThat(PlainText.oneLine("one\n  two\u2029three")).isEqualTo("one two three");
  }

  @Test
  void the_ring_of_a_letter_stays_and_a_loose_ring_goes() {
    assertThat(PlainText.clean("A\u030A x\u030A")).isEqualTo("Å x");
  }

  @Test
  void joiners_that_shape_words_and_emoji_stay() {
    assertThat(PlainText.clean("می‌رود 👩‍👩‍👧")).isEqualTo("می‌رود 👩‍👩‍👧");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u030A\u0333\u030A b", " \u0007\u0007 ", "\u2066x\u2069", "\r\r\n\n"})
  void cleaning_twice_changes_nothing(String text) {
    String once = PlainText.clean(text);

    assertThat(PlainText.clean(once)).isEqualTo(once);
  }

  @Test
  void s_27_a_storm_of_marks_on_one_letter_is_cut() {
    String storm = "a" + "\u0323\u0301".repeat(1_000) + "b";

    assertThat(PlainText.clean(storm)).startsWith("\u1EA1\u0323").endsWith("\u0301b").hasSize(31);
    assertThat(PlainText.clean("a" + "\u0301".repeat(29))).hasSize(29);
  }
}
