package mujaz.story;

import static org.assertj.core.api.Assertions.assertThat;

import mujaz.text.Language;
import org.junit.jupiter.api.Test;

class SimilarityTest {

  private static final String OPENING =
      "The bridge over the river Tal was closed on Monday after cracks were found in two of its pillars. "
          + "Engineers will inspect the structure this week, the city said.";

  @Test
  void the_same_event_in_other_words_is_the_same() {
    assertSame(
        article("City closes Tal bridge after cracks found in pillars", OPENING),
        article(
            "Tal bridge closed: cracks in two pillars",
            "Cracks in two pillars have forced the city to close the bridge over the river Tal. The structure is to be"
                + " inspected by engineers this week."));
  }

  @Test
  void the_same_event_is_recognised_in_arabic_with_other_spellings() {
    assertThat(
            Similarity.of(
                arabic(
                    "إغلاق جسر النهر بعد العثور على شقوق في الأعمدة",
                    "أغلقت البلدية جسر النهر الكبير يوم الاثنين بعد العثور على شقوق في عمودين."),
                arabic(
                    "اغلاق جسر النهر بعد اكتشاف شقوق في أعمدته",
                    "قررت البلدية إغلاق جسر النهر الكبير الإثنين بعد العثور على شقوق في عمودين من أعمدته.")))
        .isGreaterThanOrEqualTo(Similarity.SAME);
  }

  @Test
  void one_subject_is_not_one_event() {
    assertDifferent(
        article("City closes Tal bridge after cracks found in pillars", OPENING),
        article(
            "Tal bridge turns one hundred years old",
            "Hundreds came to celebrate the birthday of a landmark. A choir sang and the mayor cut a cake."));
  }

  @Test
  void a_column_of_the_same_name_is_another_one_each_day() {
    assertDifferent(
        article("Morning briefing: what you need to know today", OPENING),
        article(
            "Morning briefing: what you need to know today",
            "Fishermen returned to harbour with record catches. The central bank left its rates alone."));
  }

  @Test
  void titles_alone_must_be_nearly_equal() {
    assertSame(
        article("City closes Tal bridge after cracks", ""),
        article("City closes Tal bridge over cracks", ""));
    assertDifferent(article("City closes Tal bridge", ""), article("City opens Tal museum", ""));
    assertDifferent(article("Weather", ""), article("Weather", ""));
  }

  @Test
  void languages_are_never_mixed() {
    Fingerprint english = article("Tal bridge closed", OPENING);

    assertThat(Similarity.of(english, new Fingerprint("fr", english.title(), english.text())))
        .isZero();
  }

  private static void assertSame(Fingerprint a, Fingerprint b) {
    assertThat(Similarity.of(a, b)).isGreaterThanOrEqualTo(Similarity.SAME);
    assertThat(Similarity.of(b, a)).isEqualTo(Similarity.of(a, b));
  }

  private static void assertDifferent(Fingerprint a, Fingerprint b) {
    assertThat(Similarity.of(a, b)).isLessThan(Similarity.SAME);
  }

  private static Fingerprint article(String title, String text) {
    return Fingerprints.of(title, text, Language.of("en"));
  }

  private static Fingerprint arabic(String title, String text) {
    return Fingerprints.of(title, text, Language.of("ar"));
  }
}
