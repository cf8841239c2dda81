package mujaz.bot;

import static org.assertj.core.api.Assertions.assertThat;

import mujaz.chat.Phrases;
import mujaz.feed.Trouble;
import mujaz.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TroublesTest {

  private static final Phrases ARABIC = Phrases.in(Language.of("ar"));

  @ParameterizedTest
  @EnumSource
  void r_128_every_trouble_has_a_sentence_in_arabic(Trouble trouble) {
    assertThat(ARABIC.say(Troubles.key(trouble), java.util.Map.of("detail", "404")))
        .matches("(?s).*\\p{IsArabic}.*")
        .endsWith(".");
  }

  @Test
  void a_sentence_is_said_in_the_readers_language_with_its_detail() {
    assertThat(Troubles.say(ARABIC, "The server answered 404: there is nothing at this address."))
        .contains("404")
        .doesNotContain("server");
  }

  @Test
  void a_sentence_that_is_none_of_ours_stays_as_it_is() {
    assertThat(Troubles.say(ARABIC, "Something else.")).isEqualTo("Something else.");
  }
}
