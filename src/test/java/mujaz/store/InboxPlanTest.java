package mujaz.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How SQLite finds rows of the inbox: however much waits, it must not be walked.
final class InboxPlanTest {

  @TempDir Path folder;

  private Store store;

  @BeforeEach
  void open() {
    store = TestStore.open(folder, () -> TestStore.NOW);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void r_17_whose_turn_it_is_is_read_off_the_marks_in_their_order() {
    assertThat(
            QueryPlan.of(
                store,
                JdbcInboxStore.HEADS,
                Map.of("platform", "TELEGRAM", "limit", 4),
                Map.of("busy", List.of(1, 2))))
        .startsWith("SEARCH inbox USING INDEX inbox_head (platform=?)")
        .noneMatch(step -> step.contains("TEMP B-TREE"));
  }

  @Test
  void r_17_the_turn_goes_to_the_next_in_a_chat_without_walking_what_waits_there() {
    assertThat(
            QueryPlan.of(
                store, JdbcInboxStore.NEXT, Map.of("platform", "TELEGRAM", "chat", 5), Map.of()))
        .containsExactly(
            "SEARCH inbox USING INTEGER PRIMARY KEY (rowid=?)",
            "SCALAR SUBQUERY 1",
            "SEARCH inbox USING COVERING INDEX inbox_turn (platform=? AND chat=?)");
  }

  @Test
  void what_is_forgotten_is_found_by_its_age() {
    assertThat(QueryPlan.of(store, JdbcInboxStore.FORGET, Map.of("before", 7L), Map.of()))
        .containsExactly("SEARCH inbox USING INDEX inbox_ended (received<?)");
  }
}
