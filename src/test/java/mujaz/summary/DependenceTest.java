package mujaz.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mujaz.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DependenceTest {

  private static boolean isAllowed(String language, boolean beforeChosen, String... sentences) {
    Document document = Document.ofSentences("", List.of(sentences), Language.of(language));
    boolean[] chosen = new boolean[document.sentences().size()];
    chosen[chosen.length - 2] = beforeChosen;
    return Dependence.of(document, Form.all(document)).allows(chosen.length - 1, chosen);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The minister left the town on Monday. | He did not say where he was going.
          en | The minister left the town on Monday. | However, his car stayed behind at home.
          ar | غادر الوزير المدينة مساء يوم الاثنين. | لكنه لم يقل إلى أين يذهب هذه المرة. لكن
          ru | Министр уехал из города в понедельник. | По его словам, мост откроют в мае.
          he | השר עזב את העיר ביום שני בערב. | לדבריו, הגשר ייפתח בחודש מאי הקרוב.
          es | La vicepresidenta celebró el acuerdo. | "El Congreso tiene ahora la palabra".
          ar | غادر الوزير المدينة مساء يوم الاثنين. | هذا القرار فاجأ سكان المدينة كلها.
          en | The coach Ann Lee said on Monday: | "We have lost the match but not the season."
          ar | وقال المدرب سامي حداد بعد المباراة: "خسرنا اليوم أمام فريق قوي. | وسنعود أقوى في الموسم المقبل من البطولة".
          en | “We lost the match,” said coach Ann Lee. “We have | not lost the season,” the coach also said to reporters.”
          """)
  void what_hangs_on_the_sentence_before_needs_it(String language, String before, String sentence) {
    String second = sentence.endsWith(" لكن") ? "لكن " + sentence.replace(" لكن", "") : sentence;

    assertThat(isAllowed(language, false, before, second)).isFalse();
    assertThat(isAllowed(language, true, before, second)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The council cut the budget on Monday evening. | "The cut is a disaster," said Ann Lee of the union.
          he | המועצה אישרה את התקציב ביום שני בערב. | תושבי העיר גרים במרחק 40 ק"מ מן החוף הדרומי.
          de | Der Rat hat am Montag den Haushalt gekürzt. | Die Chefin sprach von „einem Unglück“ für die ganze Stadt.
          ar | خفض المجلس ميزانية المدينة يوم الاثنين. | وقالت رئيسة النقابة إن القرار «كارثة» على المدينة.
          """)
  void what_stands_alone_may_be_chosen_alone(String language, String before, String sentence) {
    assertThat(isAllowed(language, false, before, sentence)).isTrue();
  }

  @Test
  void the_beginning_of_a_quotation_without_its_speaker_is_never_chosen() {
    assertThat(
            isAllowed(
                "en",
                true,
                "The match was lost on Monday evening.",
                "“We have lost the match today."))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Mayor Ann Lee was angry: “The ministry knew of the cracks. | Nobody in the town was told of the danger. | Heads must roll,” she said on Monday.
          ar | وقال رئيس البلدية إن «الوزارة كانت تعلم بالتشققات في الجسر. | السكان تركوا وحدهم أمام الخطر طوال عام كامل. | سنحاسب المقصرين أمام القضاء هذا الشهر».
          """)
  void words_within_a_quotation_are_not_shown_as_the_papers_own(
      String language, String opening, String middle, String end) {
    Document document =
        Document.ofSentences("", List.of(opening, middle, end), Language.of(language));
    Dependence dependence = Dependence.of(document, Form.all(document));

    assertThat(dependence.allows(1, new boolean[3])).isFalse();
    assertThat(dependence.allows(1, new boolean[] {true, false, false})).isTrue();
  }

  @Test
  void a_quotation_that_nobody_closes_holds_nothing() {
    assertThat(
            isAllowed(
                "en",
                false,
                "The minister said police would \"not tolerate blockades for long.",
                "Talks with the unions of the drivers begin on Thursday."))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zh | 市政府周一宣布旧桥将关闭一年进行检修。 | “桥墩的裂缝比预想的严重。” | 市桥梁管理处处长李敏解读称。
          en | The old bridge was closed on Monday. | “The cracks are worse than we thought.” | The engineer Ann Lee said so.
          """)
  void a_quotation_whose_speaker_comes_behind_it_is_not_given_to_another(
      String language, String before, String quotation, String speaker) {
    Document document =
        Document.ofSentences("", List.of(before, quotation, speaker), Language.of(language));
    Dependence dependence = Dependence.of(document, Form.all(document));

    assertThat(dependence.allows(1, new boolean[] {true, false, false})).isFalse();
    assertThat(dependence.allows(2, new boolean[] {true, false, false})).isFalse();
  }
}
