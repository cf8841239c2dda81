package mujaz.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

  @Test
  void counts_insertions_deletions_substitutions_and_swaps() {
    assertThat(Nearest.distance("topics", "topics")).isZero();
    assertThat(Nearest.distance("topcis", "topics")).isEqualTo(1);
    assertThat(Nearest.distance("topic", "topics")).isEqualTo(1);
    assertThat(Nearest.distance("ttopics", "topics")).isEqualTo(1);
    assertThat(Nearest.distance("tobics", "topics")).isEqualTo(1);
    assertThat(Nearest.distance("", "abc")).isEqualTo(3);
  }

  @Test
  void gives_the_nearest_candidate_within_reach() {
    assertThat(Nearest.to("setings", List.of("start", "settings", "sources"))).contains("settings");
    assertThat(Nearest.to("weather", List.of("start", "settings"))).isEmpty();
    assertThat(Nearest.to("x".repeat(5_000), List.of("start"))).isEmpty();
  }
}
