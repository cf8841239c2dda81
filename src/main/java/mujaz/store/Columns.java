package mujaz.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// How columns become domain values, and text becomes that of a column.
final class Columns {

  private Columns() {}

  static Instant instant(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  static Optional<Instant> optionalInstant(ResultSet row, String column) throws SQLException {
    return optionalLong(row, column).map(Instant::ofEpochMilli);
  }

  static Optional<Long> optionalLong(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }

  static Optional<String> optionalText(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  /// Text as every engine keeps it: PostgreSQL keeps none with a NUL in it, and what reads is to be
  /// the same on all of them.
  static String kept(String text) {
    return text.replace('\0', '\uFFFD');
  }
}
