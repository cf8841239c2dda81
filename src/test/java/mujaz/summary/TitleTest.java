package mujaz.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import mujaz.article.Publication;
import mujaz.text.Language;
import mujaz.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleTest {

  private static final List<Sentence> TEXT =
      List.of(
          new Sentence(
              0,
              english("The NATO ministers in Oslo agreed to send the ferry to Lake Orla."),
              Place.UNKNOWN),
          new Sentence(
              1, english("Critics of the plan said that the ferry was too old."), Place.UNKNOWN));

  private static Tokens english(String sentence) {
    return Tokens.of(sentence, Language.of("en"));
  }

  private static final Publication UNKNOWN = Publication.UNKNOWN;

  private static String cleaned(String title, String language) {
    return cleaned(title, language, UNKNOWN, List.of());
  }

  private static String cleaned(
      String title, String language, Publication publication, List<String> furniture) {
    return Title.cleaned(
        title, new TitleContext(publication, furniture, TEXT, Language.of(language)));
  }

  private static Publication site(String name) {
    return new Publication(
        Optional.empty(),
        Optional.of(name),
        Optional.empty(),
        Publication.Times.UNKNOWN,
        Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "en; Ferry to return in May after repairs | Harbour; Ferry to return in May after repairs",
        "en; Ferry to return in May after repairs - The Daily Harbour; Ferry to return in May after repairs",
        "en; Ferry to return in May | Travel | Harbour; Ferry to return in May",
        "en; World | Ferry to return in May after repairs; Ferry to return in May after repairs",
        "fr; Le ferry reprend du service en mai - Culture - Journal du Lac; Le ferry reprend du service en mai",
        "ar; البلدية تغلق الجسر القديم أمام السيارات - صحيفة المرفأ; البلدية تغلق الجسر القديم أمام السيارات",
        "ar; البلدية تغلق الجسر القديم :: بوابة المرفأ; البلدية تغلق الجسر القديم",
        "zh; 市政府关闭旧桥进行检修_港湾新闻网; 市政府关闭旧桥进行检修",
        "en; Ferry to return in May - harbour.example; Ferry to return in May"
      })
  void names_of_sites_and_sections_are_taken_off(String language, String title, String headline) {
    assertThat(cleaned(title, language)).isEqualTo(headline);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "en; BREAKING: Ferry sinks off the coast; Ferry sinks off the coast",
        "ar; عاجل | غرق عبارة قبالة الساحل; غرق عبارة قبالة الساحل",
        "ar; مباشر.. عاصفة تضرب الساحل الشمالي: لحظة بلحظة; عاصفة تضرب الساحل الشمالي",
        "tr; SON DAKİKA: Feribot seferleri durduruldu, liman kapatıldı; Feribot seferleri durduruldu, liman kapatıldı",
        "ja; 【速報】港でフェリーが沈没、乗客は全員無事; 港でフェリーが沈没、乗客は全員無事",
        "en; UPDATE 2-Ferry operator cuts forecast; Ferry operator cuts forecast",
        "fr; NAUFRAGE. Le ferry du lac sera renfloué; Le ferry du lac sera renfloué",
        "ar; نفط-الأسعار ترتفع بعد توقف ميناء; الأسعار ترتفع بعد توقف ميناء"
      })
  void urgency_and_slugs_are_taken_off(String language, String title, String headline) {
    assertThat(cleaned(title, language)).isEqualTo(headline);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "en; Ministers agree on plan - critics call ferry old",
        "en; Lake Orla 3 - Oslo United 2",
        "en; A-level results: what the ferry pupils say",
        "fr; Alpes : le glacier recule encore",
        "ar; الرباط: غرامة على خمس شركات",
        "de; EU-Kommission prüft Fähre - Kritik aus Oslo",
        "de; Hund vertreibt Einbrecher vom See – Zeugenaufruf"
      })
  void a_part_of_the_headline_is_left(String language, String title) {
    assertThat(cleaned(title, language)).isEqualTo(title);
  }

  @Test
  void the_name_of_the_site_is_the_strongest_witness() {
    String title = "Ferry to return in May - Voices from the Ferry and Lake Orla";

    assertThat(cleaned(title, "en", site("Voices from the Ferry and Lake Orla"), List.of()))
        .isEqualTo("Ferry to return in May");
    assertThat(cleaned("Orla Today: Ferry to return in May", "en", site("Orla Today"), List.of()))
        .isEqualTo("Ferry to return in May");
  }

  @Test
  void a_part_that_has_the_name_of_the_site_in_it_is_not_the_site() {
    String title = "Lake Orla in May - ORA: More and more villages depend on the ferry";

    assertThat(cleaned(title, "en", site("ORA"), List.of())).isEqualTo(title);
  }

  @Test
  void a_byline_knows_the_site() {
    assertThat(
            cleaned(
                "Паром вернётся на линию в мае — Меридиан",
                "ru",
                UNKNOWN,
                List.of("Ольга Ветрова, Меридиан")))
        .isEqualTo("Паром вернётся на линию в мае");
  }

  @Test
  void r_112_entities_and_direction_controls_are_undone() {
    assertThat(cleaned("&amp;quot;Old ferry&amp;quot; \u202Aback &amp; running", "en"))
        .isEqualTo("\"Old ferry\" back & running");
  }

  @Test
  void an_address_is_no_part_of_a_title() {
    assertThat(cleaned("Ferry back on Lake Orla https://t.co/abc123", "en"))
        .isEqualTo("Ferry back on Lake Orla");
    assertThat(cleaned("https://orla.example/ferry", "en")).isEqualTo("https://orla.example/ferry");
  }

  @Test
  void endings_and_abbreviations_keep_their_case_among_capitals() {
    assertThat(cleaned("OSLO'S OLD FERRY HITS NO. FOUR PIER", "en"))
        .isEqualTo("Oslo's old ferry hits no. four pier");
    assertThat(cleaned("FED'S POWELL VISITS LAKE ORLA PIER", "en")).startsWith("FED's powell");
  }

  @Test
  void capitals_become_what_the_text_writes() {
    assertThat(cleaned("NATO MINISTERS SEND OLD FERRY TO OSLO AND UN", "en"))
        .isEqualTo("NATO ministers send old ferry to Oslo and UN");
    assertThat(cleaned("NATO and UN meet", "en")).isEqualTo("NATO and UN meet");
    assertThat(cleaned("الوزير للصحفيين في ABCD: العبارة عادت", "ar")).contains("ABCD");
  }
}
