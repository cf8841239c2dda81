package mujaz.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource({
    "ar,ar",
    "ar-EG,ar",
    "ar_SA,ar",
    "AR,ar",
    "ara,ar",
    "iw,he",
    "in,id",
    "zh-Hans-CN,zh",
    "'',und"
  })
  void a_tag_names_its_primary_language(String given, String tag) {
    assertThat(Language.of(given).tag()).isEqualTo(tag);
  }

  @Test
  void knows_which_way_it_is_written() {
    assertThat(Language.of("ar").rightToLeft()).isTrue();
    assertThat(Language.of("ur").rightToLeft()).isTrue();
    assertThat(Language.of("he").rightToLeft()).isTrue();
    assertThat(Language.of("fr").rightToLeft()).isFalse();
  }

  @Test
  void a_language_without_a_file_has_sound_defaults() {
    assertThat(Stems.of("Sta Kaixo MUNDUA", Language.of("eu")))
        .containsExactly("sta", "kaixo", "mundua");
  }

  @Test
  void a_phrase_matches_at_the_start_only() {
    Phrases promotions = Language.of("ar").phrases(PhraseKind.PROMOTIONS);

    assertThat(promotions.open("لمزيد من التغطيات زوروا موقعنا.")).isTrue();
    assertThat(promotions.open("- «لِمَزيد من الأخبار")).isTrue();
    assertThat(promotions.open("وضع الاتفاق أسسًا لمزيد من التعاون.")).isFalse();
    assertThat(promotions.open("لمزيدك")).isFalse();
  }
}
