package mujaz.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "0,' … !'",
    "3,قالَ الوزير: نعم",
    "2,it's well-known",
    "3,3.5 km",
    "4,市长宣布新桥通",
    "1,می‌رود",
    "0,\uD83D\uDE00"
  })
  void counts_words_in_any_script(int words, String text) {
    assertThat(Words.count(text)).isEqualTo(words);
  }
}
