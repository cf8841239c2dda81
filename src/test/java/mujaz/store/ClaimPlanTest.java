package mujaz.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How SQLite finds what is claimed: a long backlog must not be walked.
final class ClaimPlanTest {

  @TempDir Path folder;

  @Test
  void a_claim_walks_the_rows_in_their_order_and_ends_at_its_limit() {
    try (Store store = TestStore.open(folder, () -> TestStore.NOW)) {
      assertThat(plan(store))
          .anyMatch(step -> step.startsWith("SCAN due USING INDEX outbox_turn"))
          .noneMatch(step -> step.contains("TEMP B-TREE"))
          .noneMatch(step -> step.startsWith("SCAN") && !step.contains("outbox_turn"));
    }
  }

  private static List<String> plan(Store store) {
    return store
        .database()
        .read(handle ->
            handle
                .createQuery("EXPLAIN QUERY PLAN " + Claim.STATEMENT)
                .bind("now", TestStore.NOW)
                .bind("platform", "TELEGRAM")
                .bind("limit", 4)
                .bindList("resting", List.of(1, 2))
                .mapToMap()
                .map(step -> String.valueOf(step.get("detail")))
                .list());
  }
}
