package mujaz.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.stream.Stream;
import mujaz.delivery.StorageFault;
import org.sqlite.SQLiteException;

/// Tells failures of the store from faults of a statement.
final class StorageFaults {

  /// SQLite's extended codes carry the code itself in their last byte.
  private static final int CODE = 0xFF;

  private StorageFaults() {}

  /// A [StorageFault] when the store is to blame, else what was given.
  static RuntimeException of(RuntimeException failure) {
    if (failure instanceof StorageFault) {
      return failure;
    }
    return causes(failure)
        .flatMap(cause -> cause instanceof SQLException sql ? reason(sql).stream() : Stream.of())
        .findFirst()
        .<RuntimeException>map(reason -> new StorageFault(reason, failure))
        .orElse(failure);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
  }

  private static Optional<String> reason(SQLException failure) {
    return failure instanceof SQLiteException sqlite
        ? ofSqlite(sqlite.getResultCode().code & CODE)
        : failure instanceof SQLTransientConnectionException
            ? Optional.of("no connection to the database was to be had in time")
            : ofPostgres(String.valueOf(failure.getSQLState()));
  }

  private static Optional<String> ofSqlite(int code) {
    return switch (code) {
      case 5, 6 -> Optional.of("another program keeps the database locked");
      case 8 -> Optional.of("the database may not be written to: make it and its disk writable");
      case 10, 14 -> Optional.of("the disk of the database fails, or its file is gone");
      case 11, 26 -> Optional.of("the database is damaged: stop the bot and restore a backup");
      case 13 -> Optional.of("the disk is full: make room");
      default -> Optional.empty();
    };
  }

  private static Optional<String> ofPostgres(String state) {
    return switch (state) {
      case "53100" -> Optional.of("the disk of the database is full: make room");
      case "25006" -> Optional.of("the database may not be written to now");
      case "55P03", "40P01", "40001" -> Optional.of("another program keeps the database locked");
      case "25P03" -> Optional.of("the database ended a transaction that took too long");
      default ->
          Stream.of("08", "53", "57", "58", "XX").anyMatch(state::startsWith)
              ? Optional.of("the database does not answer as it should (" + state + ")")
              : Optional.empty();
    };
  }
}
