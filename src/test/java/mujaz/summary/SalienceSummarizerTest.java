package mujaz.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import mujaz.article.PlainArticle;
import mujaz.text.Language;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SalienceSummarizerTest {

  private static final String RIVER =
      """
      River town opens flood gates after record rain
      The river town of Ashmere opened its flood gates on Monday after 240 millimetres of rain fell in two days, the mayor said.
      He spoke at the town hall.
      Schools and the main bridge were closed while crews moved families from the lower streets.
      Elsewhere, a bakery won a prize for its bread.
      Engineers expect the water to fall below the flood mark by Thursday if no more rain comes.
      The last flood of this size in Ashmere was in 1987, when the bridge was swept away.
      """;

  private final Summarizer summarizer = new SalienceSummarizer();

  private Summary summary(String text, int sentences) {
    return summarizer.summarize(PlainArticle.read(text), sentences);
  }

  @Test
  void a_summary_begins_with_the_lead_and_keeps_the_order_of_the_article() {
    Summary summary = summary(RIVER, 3);

    assertThat(summary.sentences().getFirst().text()).startsWith("The river town of Ashmere");
    assertThat(summary.sentences()).extracting(KeySentence::index).isSorted();
    assertThat(summary.ranking()).startsWith(0).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5, 50})
  void there_are_never_more_sentences_than_asked_for(int asked) {
    assertThat(summary(RIVER, asked).sentences()).hasSizeLessThanOrEqualTo(asked);
  }

  @Test
  void r_103_the_same_text_met_again_has_the_same_summary_whatever_was_read_between() {
    Summary first = summary(RIVER, 3);
    summary(RIVER.replace("flood", "festival"), 3);

    assertThat(summary(RIVER, 3)).isEqualTo(first);
    assertThat(new SalienceSummarizer().summarize(PlainArticle.read(RIVER), 3)).isEqualTo(first);
  }

  @Test
  void the_ranking_begins_with_the_chosen_ones() {
    Summary summary = summary(RIVER, 3);

    assertThat(summary.ranking().subList(0, 3))
        .containsExactlyInAnyOrderElementsOf(
            summary.sentences().stream().map(KeySentence::index).toList());
  }

  @Test
  void a_brief_is_rather_shorter_than_filled_with_what_hangs_on_nothing() {
    String text =
        """
        The river town of Ashmere opened its flood gates on Monday, the mayor said.
        "We had no choice left. It was the river or the school," a teacher told us.
        Engineers expect the water to fall below the flood mark by Thursday.
        """;

    assertThat(summary(text, 5).sentences()).extracting(KeySentence::index).containsExactly(0, 3);
    assertThat(summary(text, 5).ranking()).hasSize(4);
  }

  @Test
  void r_104_what_hangs_on_nothing_is_better_than_no_sentence() {
    assertThat(summary("“We have lost the match but not the season.", 3).sentences()).hasSize(1);
  }

  @Test
  void the_same_article_gives_the_same_brief_after_any_other() {
    Summary before = summary(RIVER, 3);
    summary("Markets fell. ".repeat(50) + "Ashmere rain flood gates river town bridge.", 3);

    assertThat(summary(RIVER, 3)).isEqualTo(before);
  }

  @Test
  void r_104_a_short_text_is_shown_from_its_start() {
    Summary summary =
        summary("قررت البلدية إغلاق الجسر القديم اليوم. وسيفتح الجسر الجديد غدا أمام السيارات.", 1);

    assertThat(summary.sentences())
        .extracting(KeySentence::text)
        .containsExactly("قررت البلدية إغلاق الجسر القديم اليوم.");
  }

  @Test
  void r_104_text_that_looks_like_furniture_throughout_is_still_shown() {
    assertThat(summary("Bridge closed until Friday", 3).sentences()).hasSize(1);
  }

  @Test
  void given_sentences_keep_their_numbers() {
    List<String> sentences =
        List.of(
            "Ashmere",
            "Rain fell on Ashmere for two whole days.",
            "Read.",
            "The bridge of Ashmere was closed on Monday.");
    Summary summary =
        summarizer.summarize(Document.ofSentences("", sentences, Language.of("en")), 3);

    assertThat(summary.ranking()).containsExactly(1, 3);
  }

  @Test
  void without_a_title_the_lead_makes_the_headline() {
    String lead =
        "قررت بلدية المدينة إغلاق الجسر القديم أمام السيارات ابتداء من صباح اليوم، بعد أن أظهر الفحص تشققات خطيرة في الأعمدة، على أن يفتح الجسر الجديد بعد شهر.";

    assertThat(summary(lead + "\n" + lead, 1).headline())
        .isEqualTo("قررت بلدية المدينة إغلاق الجسر القديم أمام السيارات ابتداء من صباح اليوم");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\uD800", "\uD83D\uDE00", "كلمة\n", "word ", "7 ", "a. ", "\u200B", "نص text "})
  void s_27_hostile_text_is_summarised_in_linear_time(String piece) {
    String text = piece.repeat(100_000);

    Summary summary = Assertions.assertTimeout(Duration.ofSeconds(20), () -> summary(text, 3));

    assertThat(summary.sentences()).hasSizeLessThanOrEqualTo(3);
    assertThat(summary.headline().length()).isLessThanOrEqualTo(140);
  }

  @Test
  void nothing_gives_an_empty_summary() {
    assertThat(summary("", 3))
        .isEqualTo(new Summary("", Collections.emptyList(), Collections.emptyList()));
  }

  @Test
  void s_27_what_is_longer_than_any_article_is_not_read_to_its_end() {
    String lead = "The council opened the bridge on Monday.";
    String filler = "Nobody at the market knew why it rained again. ".repeat(22_000);
    String late = "The mayor resigned at once.";

    Document document =
        Document.of(
            PlainArticle.read("", String.join("\n", lead, filler, late), Language.of("en")));

    assertThat(document.sentences()).extracting(Sentence::text).contains(lead).doesNotContain(late);
  }

  @Test
  void s_27_only_the_first_sentences_are_compared() {
    String text =
        String.join(
            " ",
            IntStream.range(0, 20_000)
                .mapToObj(i -> "Sentence number " + i + " says nothing new at all.")
                .toList());

    assertThat(Assertions.assertTimeout(Duration.ofSeconds(20), () -> summary(text, 3)).ranking())
        .hasSize(20_000);
  }
}
