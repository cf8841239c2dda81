package mujaz.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import mujaz.text.Language;
import org.junit.jupiter.api.Test;

class StoryIndexTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Fingerprint BRIDGE = title("City closes Tal bridge after cracks found");
  private static final Fingerprint MUSEUM = title("Queen visits new museum of glass");

  private final StoryIndex<String> index = new StoryIndex<>();

  @Test
  void finds_the_story_of_the_most_similar_article() {
    index.add("bridge", BRIDGE, NOW);
    index.add("museum", MUSEUM, NOW);

    assertThat(index.find(BRIDGE, NOW)).contains("bridge");
    assertThat(index.find(title("Something else altogether happened"), NOW)).isEmpty();
  }

  @Test
  void articles_days_apart_are_two_events() {
    index.add("bridge", BRIDGE, NOW);

    assertThat(index.find(BRIDGE, NOW.plus(Duration.ofDays(3)))).contains("bridge");
    assertThat(index.find(BRIDGE, NOW.plus(Duration.ofDays(4)))).isEmpty();
    assertThat(index.find(BRIDGE, NOW.minus(Duration.ofDays(4)))).isEmpty();
  }

  @Test
  void an_article_added_twice_is_held_once_and_forgotten_when_old() {
    index.add("bridge", BRIDGE, NOW);
    index.add("bridge", BRIDGE, NOW);
    index.add("museum", MUSEUM, NOW.plusSeconds(1));
    assertThat(index.size()).isEqualTo(2);

    index.forgetBefore(NOW.plusSeconds(1));

    assertThat(index.size()).isEqualTo(1);
    assertThat(index.find(BRIDGE, NOW)).isEmpty();
    assertThat(index.find(MUSEUM, NOW)).contains("museum");
  }

  @Test
  void a_word_that_every_title_has_does_not_hide_the_rare_ones() {
    index.add("bridge", BRIDGE, NOW);
    for (int i = 0; i < 2_000; i++) {
      index.add("story " + i, title("City council decision number " + i + "x" + i), NOW);
    }

    assertThat(index.find(BRIDGE, NOW)).contains("bridge");
  }

  private static Fingerprint title(String title) {
    return Fingerprints.of(title, "", Language.of("en"));
  }
}
