package mujaz.summary;

import static org.assertj.core.api.Assertions.assertThat;

import mujaz.article.PlainArticle;
import mujaz.text.Language;
import org.junit.jupiter.api.Test;

class SummaryTest {

  private static final String FULL_LEAD =
      "Two people were killed when a light aircraft crashed near Orla on Sunday, police said.";
  private static final String LONG_LEAD =
      "بحث رئيس بلدية المدينة مع نظيره في المدينة المجاورة أمس ملف المياه وطريق السوق وأمن الجسر والتبادل التجاري واستئناف رحلات العبارة بين الضفتين بعد عامين من التوقف وأكدا ضرورة إصلاح الرصيف القديم قبل نهاية الشهر.";

  private static Summary summary(String text, String language) {
    return new SalienceSummarizer()
        .summarize(PlainArticle.read("", text, Language.of(language)), 3);
  }

  @Test
  void the_sentence_that_makes_the_headline_is_not_told_twice() {
    assertThat(summary(FULL_LEAD, "en").besideHeadline().sentences()).isEmpty();
  }

  @Test
  void the_rest_of_a_sentence_of_which_the_headline_is_the_beginning_is_told() {
    Summary summary = summary(LONG_LEAD, "ar");

    assertThat(summary.headline()).endsWith("…");
    assertThat(summary.besideHeadline().sentences())
        .extracting(KeySentence::text)
        .containsExactly(LONG_LEAD);
  }
}
