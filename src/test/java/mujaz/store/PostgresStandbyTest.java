package mujaz.store;

import static mujaz.store.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two processes at one database of PostgreSQL: only who has the lease changes its tables.
final class PostgresStandbyTest {

  private final String url = TestPostgres.emptyDatabase();

  @Test
  void r_67_who_stands_by_changes_no_table_under_the_hands_of_another() {
    try (Store working = Store.open(url, () -> NOW);
        Store standby = Store.open(url, () -> NOW)) {
      assertThat(working.lease().take()).isEqualTo(Lease.Standing.HELD);
      assertThat(standby.lease().take()).isEqualTo(Lease.Standing.TAKEN);
      assertThatThrownBy(() -> Store.openAlone(url, () -> NOW))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("another mujaz works on this database");

      assertThat(tables(standby)).isZero();

      working.migrate();
      assertThat(tables(standby)).isPositive();
    }
  }

  @Test
  void r_67_who_takes_over_a_database_that_a_newer_program_migrated_meanwhile_refuses(
      @TempDir Path folder) {
    String there = TestPostgres.url(folder);
    try (Store standby = Store.open(there, () -> NOW)) {
      try (Store newer = TestStore.at(there, () -> NOW)) {
        newer
            .database()
            .writeOnly(handle ->
                handle.execute(
                    """
                    INSERT INTO flyway_schema_history SELECT 99, '99', description, type, script,
                      checksum, installed_by, installed_on, execution_time, success
                    FROM flyway_schema_history WHERE installed_rank = 1
                    """));
      }

      assertThatThrownBy(standby::migrate)
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("newer mujaz");
    }
  }

  private static int tables(Store store) {
    return store
        .database()
        .read(handle ->
            handle
                .createQuery(
                    "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'")
                .mapTo(Integer.class)
                .one());
  }
}
