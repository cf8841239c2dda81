package mujaz.summary;

import static org.assertj.core.api.Assertions.assertThat;

import mujaz.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "en; HALDEN, Norway (Coastwire) - ",
        "en; COLUMBUS, Ohio, May 8 — ",
        "en; (CW) — ",
        "en; (The Lake Reporter)",
        "fr; LYON, 3 mars - ",
        "es; Madrid, 12 nov (Agencia).- ",
        "de; Berlin (nkz) - ",
        "ar; عدن، 9 مايو (وكالة المرفأ) -- ",
        "ar; بغداد ١٤ تشرين الثاني - ",
        "ar; عمّان - ",
        "en; AUSTIN, Texas--(ORLA WIRE)--",
        "en; NEW ORLA, Nov. 3, 2026 /ORLAWIRE/ -- ",
        "ur; کراچی (اسٹاف رپورٹر) ",
        "ar; رام الله 21-11-2026 وفا- ",
        "tr; KAYSERİ (POYRAZ) - ",
        "zh; `港湾社北京11月28日电（记者周亦然、何思敏）`"
      },
      ignoreLeadingAndTrailingWhitespace = false)
  void a_dateline_is_cut_and_the_rest_left_as_it_is(String language, String dateline) {
    String sentence = "“Schiffe” sagte 政府 Orla أعلنت 公布 新版 医保 药品 目录 الوزارة أمس عن الخطة.";

    assertThat(
            Dateline.cut(
                dateline.strip().isEmpty() ? "" : trimmed(dateline) + sentence,
                true,
                Language.of(language.strip())))
        .isEqualTo(sentence);
  }

  private static String trimmed(String dateline) {
    return dateline.stripLeading().replace("`", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "One member of the Policy Committee (PC) - Paul Tucker - voted against it.",
        "One in 10 adults - some 22 million people - owns a boat on the lake.",
        "The ferry - an old one - returns in May after the repairs.",
        "NATO said on Monday that it would buy the ferry after all.",
        "EU-Kommission und Rat haben sich am Montag auf die Fähre geeinigt."
      })
  void a_sentence_is_left(String sentence) {
    assertThat(Dateline.cut(sentence, true, Language.of("en"))).isEqualTo(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"عمّان - قال الوزير إن العبارة ستعود إلى الخدمة في أيار."})
  void a_place_alone_counts_at_the_very_beginning_only(String sentence) {
    assertThat(Dateline.cut(sentence, false, Language.of("ar"))).isEqualTo(sentence);
    assertThat(Dateline.cut(sentence, true, Language.of("ar"))).startsWith("قال الوزير");
  }
}
