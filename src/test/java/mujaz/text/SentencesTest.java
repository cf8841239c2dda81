package mujaz.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ar|افتتح الوزير الجسر الجديد.#هل يخفف الازدحام؟#يأمل السكان ذلك!",
        "ar|قال د. سامي إن الأمطار ستستمر.#وأضاف أن السدود بلغت 3.5 مليار متر.",
        "fa|وزیر به شهر سفر کرد.#آیا پروژه تمام می‌شود؟",
        "ur|وزیر نے پل کا افتتاح کیا۔#شہری خوش ہیں۔",
        "en|Dr. Amal Said met J. P. Morgan staff at 3.15 p.m. on Friday.#They talked.",
        "en|\"Will it rain?\" she asked.#Nobody knew.",
        "fr|M. Dupont a parlé à 10 h.#« Nous partons », a-t-il dit.",
        "ru|В 2025 г. построили мост.#Он открыт.",
        "de|Am 3. Oktober wurde gefeiert.#Es kamen viele.",
        "zh|市长宣布新桥通车。#市民很高兴！#雨会停吗？"
      })
  void splits_where_a_reader_would(String language, String marked) {
    List<String> sentences = List.of(marked.split("#"));
    String glue = language.equals("zh") ? "" : " ";

    assertThat(Sentences.split(String.join(glue, sentences), Language.of(language)))
        .isEqualTo(sentences);
  }

  @Test
  void a_line_is_a_paragraph() {
    assertThat(Sentences.split("عنوان بلا نقطة\nجملة أولى. جملة ثانية.\n\n", Language.of("ar")))
        .containsExactly("عنوان بلا نقطة", "جملة أولى.", "جملة ثانية.");
  }

  @Test
  void nothing_gives_nothing() {
    assertThat(Sentences.split(" \n\t\n", Language.of("en"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'\uD83D\uDE00'",
    "'word '",
    "'a.b'",
    "'. '",
    "'1. '",
    "'\uD800'",
    "'نص '",
    "'word\n'"
  })
  void s_27_hostile_text_is_split_in_linear_time(String piece) {
    String text = piece.repeat(200_000);

    Assertions.assertTimeout(
        Duration.ofSeconds(10), () -> Sentences.split(text, Language.of("en")));
  }
}
