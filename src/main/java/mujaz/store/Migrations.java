package mujaz.store;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/// Brings a database to this program's version; never back, never "repaired".
final class Migrations {

  private Migrations() {}

  static void run(Dialect dialect) {
    Flyway flyway = flyway(dialect);
    refuseNewer(flyway);
    try {
      flyway.migrate();
    } catch (FlywayException e) {
      throw new StoreUnavailable(
          "the store cannot be brought to this version of mujaz (%s); restore a backup, or report this"
              .formatted(firstLine(e)),
          e);
    }
  }

  /// Whether no mujaz ever worked on the database. Only looks.
  static boolean none(Dialect dialect) {
    return flyway(dialect).info().applied().length == 0;
  }

  /// Only looks.
  static void refuseNewer(Dialect dialect) {
    refuseNewer(flyway(dialect));
  }

  private static Flyway flyway(Dialect dialect) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(dialect.writer())
        .locations(dialect.migrations())
        .failOnMissingLocations(true)
        .load();
  }

  private static void refuseNewer(Flyway flyway) {
    Arrays.stream(flyway.info().applied())
        .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)
        .findFirst()
        .ifPresent(Migrations::refuse);
  }

  private static void refuse(MigrationInfo newer) {
    throw new StoreUnavailable(
        "the store was written by a newer mujaz (its version %s is unknown to this one); start that newer mujaz, or restore an older backup"
            .formatted(newer.getVersion()));
  }

  private static String firstLine(FlywayException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
