package mujaz.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemsTest {

  @ParameterizedTest
  @CsvSource({
    "ar,المُدُن,مدن",
    "ar,إستراتيجية,استراتيجيه",
    "ar,مكتبة,مكتبات",
    "fa,کتاب‌ها,كتاب",
    "ur,پاکستان,پاكستان",
    "en,running,runs",
    "fr,l'élection,élections",
    "ru,мосты,мост",
    "de,Häuser,haus",
    "it,dell'accordo,accordo",
    "tr,Türkiye'nin,türkiye"
  })
  void forms_of_a_word_are_equal(String language, String one, String other) {
    assertThat(Stems.of(one, Language.of(language)))
        .isEqualTo(Stems.of(other, Language.of(language)));
  }

  @Test
  void stop_words_carry_nothing() {
    assertThat(Stems.of("هذه التي في على من", Language.of("ar"))).isEmpty();
    assertThat(Stems.of("the and of it was", Language.of("en"))).isEmpty();
  }

  @Test
  void a_language_without_spaces_is_cut_into_pairs() {
    assertThat(Stems.of("新桥通车", Language.of("zh"))).containsExactly("新桥", "桥通", "通车");
  }

  @Test
  void japanese_is_cut_into_pairs_half_width_letters_too() {
    assertThat(Stems.of("市長のﾆｭｰｽ", Language.of("ja")))
        .containsExactly("市長", "長の", "のニ", "ニュ", "ュー", "ース");
  }

  @Test
  void korean_words_lose_their_particles() {
    assertThat(Stems.of("시장은 예산안을", Language.of("ko"))).containsExactly("시장", "예산", "산안");
  }

  @Test
  void thai_is_cut_into_words_also_without_its_file() {
    assertThat(Stems.of("นายกรัฐมนตรีเปิดสะพานใหม่", Language.of("th"))).contains("สะพาน");
    assertThat(Stems.of("ນາຍົກລັດຖະມົນຕີ ເປີດຂົວ", Language.of("lo"))).hasSizeGreaterThan(2);
  }

  @Test
  void r_121_arabic_spellings_fold_to_one() {
    assertThat(Folding.fold("أُسـامة")).isEqualTo(Folding.fold("اسامه"));
    assertThat(Folding.fold("مصطفى")).isEqualTo(Folding.fold("مصطفي"));
  }

  @Test
  void r_124_persian_letters_digits_and_presentation_forms_fold() {
    assertThat(Folding.fold("ایران ک ۱۲۳")).isEqualTo("ايران ك 123");
    assertThat(Folding.fold("ﻣﺼﺮ ٤٥")).isEqualTo("مصر 45");
  }
}
