package mujaz.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthTest {

  private final Health health = new Health();

  @Test
  void names_what_is_not_well_and_why() {
    health.register("store", Optional::empty);
    health.register("poller", () -> Optional.of("no round for 90 s"));

    assertThat(health.complaints())
        .containsExactly(java.util.Map.entry("poller", "no round for 90 s"));
  }

  @Test
  void a_check_that_throws_is_a_complaint_and_hides_no_other() {
    health.register(
        "a",
        () -> {
          throw new IllegalStateException("secret");
        });
    health.register("b", () -> Optional.of("b is ill"));

    assertThat(health.complaints())
        .containsEntry("a", "the check itself failed: IllegalStateException")
        .containsEntry("b", "b is ill");
  }
}
