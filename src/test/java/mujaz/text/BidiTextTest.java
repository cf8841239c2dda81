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
  void r_118_names_and_addresses_do_not_turn_the_line_that_mentions_them() {
    assertThat(BidiText.direction("الرابط https://example.org/" + "path/".repeat(50)))
        .isEqualTo(Direction.RIGHT_TO_LEFT);
    assertThat(BidiText.direction("أرسل /addsource https://example.org/feed.xml world"))
        .isEqualTo(Direction.RIGHT_TO_LEFT);
    assertThat(BidiText.direction("أُضيف \u2068The Very Long Name of a Newspaper\u2069."))
        .isEqualTo(Direction.RIGHT_TO_LEFT);
    assertThat(BidiText.direction("You follow \u2068أخبار الاقتصاد العالمي\u2069."))
        .isEqualTo(Direction.LEFT_TO_RIGHT);
    assertThat(BidiText.direction("\u2068/addsource الرابط\u2069 – \u2068إضافة مصدر\u2069"))
        .isEqualTo(Direction.RIGHT_TO_LEFT);
    assertThat(BidiText.direction("https://example.org/")).isEqualTo(Direction.LEFT_TO_RIGHT);
  }

  @Test
  void r_118_after_a_right_to_left_beginning_a_third_of_the_letters_is_enough() {
    assertThat(BidiText.direction("قال ابدا Harbour News")).isEqualTo(Direction.RIGHT_TO_LEFT);
    assertThat(BidiText.direction("Harbour News قال ابدا")).isEqualTo(Direction.LEFT_TO_RIGHT);
  }

  @Test
  void r_117_foreign_controls_go_before_ours_come() {
    assertThat(BidiText.isolated("\u202Eabc\u2066")).isEqualTo("\u2068abc\u2069");
    assertThat(BidiText.withoutControls("\u200Fمصر\u061C")).isEqualTo("مصر");
  }
}
