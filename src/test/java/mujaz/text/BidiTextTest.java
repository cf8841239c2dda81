package mujaz.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BidiTextTest {

  @Test
  void r_118_a_paragraph_reads_as_most_of_its_letters_do() {
    assertThat(BidiText.direction("OpenAI تعلن عن خدمة جديدة")).isEqualTo(Direction.RIGHT_TO_LEFT);
    assertThat(BidiText.direction("قال: this is mostly English"))
        .isEqualTo(Direction.LEFT_TO_RIGHT);
    assertThat(BidiText.direction("2026")).isEqualTo(Direction.LEFT_TO_RIGHT);
  }

  @Test
  void r_117_foreign_controls_go_before_ours_come() {
    assertThat(BidiText.isolated("\u202Eabc\u2066")).isEqualTo("\u2068abc\u2069");
    assertThat(BidiText.withoutControls("\u200Fمصر\u061C")).isEqualTo("مصر");
  }
}
