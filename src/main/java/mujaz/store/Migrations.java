package mujaz.store;

import java.util.Arrays;
import javax.sql.DataSource;
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

  /// Refuses what this program cannot read as it is. Only looks.
  static void refuseOther(DataSource reader, String migrations) {
    Flyway flyway = flyway(reader, migrations);
    refuseNewer(flyway);
    if (flyway.info().pending().length > 0) {
      throw new StoreUnavailable(
          "no mujaz of this version has worked on the store yet; start the bot once, which brings it up to date");
    }
  }

  private static Flyway flyway(Dialect dialect) {
    return flyway(dialect.writer(), dialect.migrations());
  }

  private static Flyway flyway(DataSource source, String migrations) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(source)
        .locations(migrations)
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
