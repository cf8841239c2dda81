package mujaz.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mujaz.text.Language;
import mujaz.text.Tokens;
import org.junit.jupiter.api.Test;

class HeadlineTest {

  private static String of(String title, String lead) {
    return Headline.of(
        new Document(
            title,
            List.of(new Sentence(0, Tokens.of(lead, Language.of("en")), Place.UNKNOWN)),
            Language.of("en")));
  }

  @Test
  void a_title_that_fits_is_the_headline() {
    assertThat(of("Ferry returns", "The ferry returns in May.")).isEqualTo("Ferry returns");
  }

  @Test
  void a_long_title_is_cut_at_a_clause() {
    String title =
        "The old ferry of Lake Orla returns to service after two years of repairs, the operator said, although critics of the plan still call it far too old and far too slow";

    assertThat(of(title, ""))
        .isEqualTo(
            "The old ferry of Lake Orla returns to service after two years of repairs, the operator said");
  }

  @Test
  void a_short_lead_is_the_headline_without_its_stop() {
    assertThat(of("", "The ferry returns in May.")).isEqualTo("The ferry returns in May");
    assertThat(of("", "The ferry returns to the U.S.")).endsWith("U.S.");
  }

  @Test
  void the_main_clause_of_a_long_lead_is_the_headline() {
    assertThat(
            of(
                "",
                "The old ferry of Lake Orla will return to service in May, after two years of repairs that cost nine million and an inquiry into the accident of 2019."))
        .isEqualTo("The old ferry of Lake Orla will return to service in May");
  }

  @Test
  void a_clause_that_only_leads_in_is_no_headline() {
    assertThat(
            of(
                "",
                "In a move that surprised all the villages around the lake, the operator said that the ferry returns in May, after two years of repairs and an inquiry."))
        .contains("the ferry returns in May");
  }

  @Test
  void where_no_clause_ends_a_word_does_and_the_cut_is_shown() {
    assertThat(of("word ".repeat(60).strip(), "")).endsWith("word…").hasSizeLessThanOrEqualTo(140);
  }
}
