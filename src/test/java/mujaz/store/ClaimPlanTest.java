package mujaz.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How SQLite finds what is claimed: a long backlog must not be walked.
final class ClaimPlanTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 60})
  void a_claim_walks_the_rows_in_their_order_and_ends_at_its_limit(int limit) {
    try (Store store = TestStore.open(folder, () -> TestStore.NOW)) {
      assertThat(plan(store, limit))
          .anyMatch(step -> step.startsWith("SCAN due USING INDEX outbox_turn"))
          .noneMatch(step -> step.contains("TEMP B-TREE"))
          .noneMatch(step -> step.startsWith("SCAN") && !step.contains("outbox_turn"));
    }
  }

  private static List<String> plan(Store store, int limit) {
    return QueryPlan.of(
        store,
        Claim.STATEMENT,
        Map.of("now", TestStore.NOW, "platform", "TELEGRAM", "limit", limit),
        Map.of("resting", List.of(1, 2)));
  }
}
