package mujaz.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The tables of a store, by name, with the names of their columns; not the history of migrations.
///
/// @param columns sorted
record Tables(Map<String, Set<String>> columns) {

  private static final String HISTORY = "flyway_schema_history";

  static Tables of(Store store) {
    return store
        .database()
        .read(handle -> {
          try {
            return new Tables(columns(handle.getConnection()));
          } catch (SQLException e) {
            throw new StoreUnavailable("the tables of the store cannot be listed", e);
          }
        });
  }

  private static Map<String, Set<String>> columns(Connection connection) throws SQLException {
    Map<String, Set<String>> columns = new TreeMap<>();
    DatabaseMetaData metaData = connection.getMetaData();
    try (ResultSet row =
        metaData.getColumns(connection.getCatalog(), connection.getSchema(), "%", "%")) {
      while (row.next()) {
        columns
            .computeIfAbsent(lower(row, "TABLE_NAME"), table -> new TreeSet<>())
            .add(lower(row, "COLUMN_NAME"));
      }
    }
    columns.remove(HISTORY);
    columns.keySet().removeIf(table -> table.startsWith("sqlite_"));
    return columns;
  }

  private static String lower(ResultSet row, String column) throws SQLException {
    return row.getString(column).toLowerCase(Locale.ROOT);
  }
}
