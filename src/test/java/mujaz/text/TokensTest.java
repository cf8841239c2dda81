package mujaz.text;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mujaz.testing.HostileText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TokensTest {

  private static final Set<PhraseKind> KINDS = EnumSet.complementOf(DateNames.KINDS);
  private static final int LENGTH = 3_000;

  static Stream<String> texts() {
    return Stream.concat(
        Stream.of(
            "",
            "Read also: the ministers' plan (in full).",
            "“The 3 ferries will sail from Monday,” she said; he agreed, ordered 12 more.",
            "اقرأ أيضاً: خطة الوزراء (كاملة).",
            "«ستبحر العبّارات الثلاث اعتباراً من الاثنين»، قالت الوزيرة؛ ووافق المجلس على ١٢ أخرى.",
            "Lire aussi : A\u0300 lire, l’e\u0301quipe d’aujourd’hui.",
            "市長は「橋は3月に開く」と述べた。広告大手が新会社を設立した。",
            "צילום: דובר צה\"ל, 12 ביוני",
            "© 2026 — all rights reserved; photo: Ann Miller",
            "a) one b) two https://example.com/x?y=1 www.example.org ... 9.5%"),
        HostileText.shapes().stream().map(shape -> shape.ofLength(LENGTH)));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void tell_the_same_as_a_walk_through_the_letters(String text) {
    for (String tag : List.of("ar", "en", "fr", "he", "ja")) {
      Language language = Language.of(tag);
      Tokens tokens = Tokens.of(text, language);
      assertThat(tokens.words()).isEqualTo(Words.count(text));
      assertThat(tokens.haveDigit()).isEqualTo(Words.haveDigit(text));
      assertThat(tokens.haveQuote()).isEqualTo(text.matches("(?s).*[\"«»“”„‚「」『』].*"));
      assertThat(tokens.haveColon()).isEqualTo(text.matches("(?s).*[:：].*"));
      assertThat(tokens.signsOfList()).isEqualTo(text.replaceAll("[^,;:()،؛，、；：]", "").length());
      assertThat(kinds(kind -> tokens.contain(kind)))
          .isEqualTo(kinds(kind -> language.phrases(kind).within(text)));
      assertThat(kinds(kind -> tokens.open(kind)))
          .isEqualTo(kinds(kind -> language.phrases(kind).open(text)))
          .isEqualTo(tokens.openings());
    }
  }

  private static Set<PhraseKind> kinds(Predicate<PhraseKind> holds) {
    return KINDS.stream().filter(holds).collect(toSet());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void a_part_is_what_its_text_would_be_alone(String text) {
    Language language = Language.of("en");
    Tokens whole = Tokens.of(text, language);
    for (int start = 0; start <= text.length(); start += 1 + text.length() / 7) {
      for (int end = start; end <= text.length(); end += 1 + text.length() / 11) {
        Tokens part = whole.part(start, end);
        Tokens alone = Tokens.of(text.substring(start, end), language);
        assertThat(part).isEqualTo(alone);
        assertThat(part.words()).isEqualTo(alone.words());
        assertThat(part.stems()).isEqualTo(alone.stems());
        assertThat(part.signsOfList()).isEqualTo(alone.signsOfList());
        assertThat(part.openings()).isEqualTo(alone.openings());
        assertThat(part.contain(PhraseKind.AHEAD)).isEqualTo(alone.contain(PhraseKind.AHEAD));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"The mayor;The Mayor of Lyon", "قال الوزير;وقال «الوزير»."})
  void a_word_has_its_stems_whatever_signs_stand_around_it(String bare, String signed) {
    Language language = Language.of(bare.charAt(0) < 0x80 ? "en" : "ar");

    assertThat(Tokens.of(signed, language).stems()).containsAll(Tokens.of(bare, language).stems());
  }

  @Test
  void words_that_fall_out_of_the_vocabulary_are_read_again() {
    Language language = Language.of("en");
    List<String> first = Tokens.of("ferries sailing", language).stems();
    for (int i = 0; i < 200_000; i++) {
      Tokens.of("w" + i, language);
    }

    assertThat(Tokens.of("ferries sailing", language).stems()).isEqualTo(first);
  }
}
