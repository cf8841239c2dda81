package mujaz.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import mujaz.text.Language;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  private static final Document DOCUMENT =
      Document.ofSentences(
          "Harbour bridge closed",
          List.of(
              "The harbour bridge was closed on Monday after 12 cracks were found in its pillars.",
              "The town of Selby has two bridges, and the other one is a mile to the north.",
              "Engineers will examine the pillars of the bridge until Friday, the council said.",
              "A bakery near the bridge sold no bread on Monday, its owner told this paper.",
              "The bridge was built in 1961 and carries 9,000 cars on a working day.",
              "The council ordered buses to take the northern road until further notice."),
          Language.of("en"));

  private final SalienceSummarizer summarizer = new SalienceSummarizer();

  @Test
  void it_explains_the_summary_that_is_shown() {
    Explanation explanation = summarizer.explain(DOCUMENT, Budget.ofSentences(3));

    assertThat(explanation.summary()).isEqualTo(summarizer.summarize(DOCUMENT, 3));
    assertThat(explanation.lines()).hasSize(6);
    assertThat(explanation.lines().stream().filter(line -> line.rank() <= 3))
        .extracting(line -> line.sentence().index())
        .containsExactlyElementsOf(
            explanation.summary().sentences().stream().map(KeySentence::index).toList());
  }

  @Test
  void the_gains_add_up_to_the_score_and_the_strongest_come_first() {
    for (Explanation.Line line : summarizer.explain(DOCUMENT, Budget.ofSentences(1)).lines()) {
      List<Double> gains = line.reasons().stream().map(Explanation.Reason::gain).toList();

      assertThat(gains.stream().mapToDouble(Double::doubleValue).sum())
          .isCloseTo(line.score(), within(1e-9));
      assertThat(gains.stream().map(Math::abs)).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }
  }

  @Test
  void the_lead_is_explained_by_its_place() {
    Explanation.Line lead = summarizer.explain(DOCUMENT, Budget.ofSentences(1)).lines().getFirst();

    assertThat(lead.reasons()).extracting(Explanation.Reason::feature).contains(Feature.LEAD);
  }

  @Test
  void an_article_without_sentences_needs_no_explanation() {
    Document empty = new Document("Title", List.of(), Language.of("en"));

    assertThat(summarizer.explain(empty, Budget.ofSentences(3)).lines()).isEmpty();
  }

  @Test
  void a_budget_of_characters_is_kept() {
    Summary summary = summarizer.summarize(DOCUMENT, Budget.ofCharacters(170));

    assertThat(summary.sentences()).hasSize(2);
    assertThat(summary.sentences().stream().mapToInt(s -> s.text().length()).sum())
        .isLessThanOrEqualTo(170);
  }
}
