package mujaz.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Moves everything that one store keeps into another that is empty, such as from SQLite to
/// PostgreSQL, in one transaction: verified, or not there at all.
///
/// Each table is read again where it was written, and its rows are compared by their number and by
/// a digest of every value. Neither store may be in use.
public final class StoreCopy {

  private static final int BATCH = 500;

  /// A table comes after those that it refers to; those that are not named refer to named ones.
  private static final List<String> FIRST =
      List.of("feed", "topic", "story", "chat", "entry", "report", "outbox");

  private final Connection from;
  private final Connection to;

  private StoreCopy(Connection from, Connection to) {
    this.from = from;
    this.to = to;
  }

  /// One table, copied and compared.
  public record Copied(String table, long rows) {}

  /// @param each hears of each table when its rows are compared
  /// @throws StoreUnavailable when it cannot be done; the message says what to do, and nothing was
  ///   copied
  public static void copy(String from, String to, InstantSource clock, Consumer<Copied> each) {
    try (Store source = Store.openExisting(from, clock);
        Store target = Store.openAlone(to, clock)) {
      Map<String, Set<String>> tables = Tables.of(source).columns();
      target
          .database()
          .writeOnly(writing ->
              source
                  .database()
                  .writeOnly(reading ->
                      new StoreCopy(reading.getConnection(), writing.getConnection())
                          .all(tables, each)));
    }
  }

  private void all(Map<String, Set<String>> tables, Consumer<Copied> each) {
    List<String> order =
        tables.keySet().stream()
            .sorted((one, other) -> Integer.compare(rank(one), rank(other)))
            .toList();
    try {
      for (String table : order) {
        refuseFull(table);
      }
      for (String table : order) {
        List<String> columns = tables.getOrDefault(table, Set.of()).stream().sorted().toList();
        each.accept(new Copied(table, copy(table, columns)));
      }
    } catch (SQLException e) {
      throw new StoreUnavailable("copying broke off: " + e.getMessage(), e);
    }
  }

  private static int rank(String table) {
    int place = FIRST.indexOf(table);
    return place < 0 ? FIRST.size() : place;
  }

  private void refuseFull(String table) throws SQLException {
    try (Statement statement = to.createStatement();
        ResultSet row = statement.executeQuery("SELECT 1 FROM " + table + " LIMIT 1")) {
      if (row.next()) {
        throw new StoreUnavailable(
            "the target is not empty: there are rows in its table %s; name an empty database"
                .formatted(table));
      }
    }
  }

  private long copy(String table, List<String> columns) throws SQLException {
    String names = String.join(", ", columns);
    String values = String.join(", ", Collections.nCopies(columns.size(), "?"));
    TableDigest written = new TableDigest();
    try (Statement select = from.createStatement();
        ResultSet rows = select.executeQuery("SELECT " + names + " FROM " + table);
        PreparedStatement insert =
            to.prepareStatement(
                "INSERT INTO %s (%s) VALUES (%s)".formatted(table, names, values))) {
      List<String> types = types(insert);
      while (rows.next()) {
        for (int column = 1; column <= columns.size(); column++) {
          Object value = rows.getObject(column);
          written.add(value);
          insert.setObject(column, fitting(value, types.get(column - 1)));
        }
        written.endRow();
        insert.addBatch();
        if (written.rows() % BATCH == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
    compare(table, names, written);
    if (columns.contains("id")) {
      countOn(table);
    }
    return written.rows();
  }

  private static List<String> types(PreparedStatement insert) throws SQLException {
    var types = insert.getParameterMetaData();
    return java.util.stream.IntStream.rangeClosed(1, types.getParameterCount())
        .mapToObj(column -> typeName(types, column))
        .collect(Collectors.toList());
  }

  private static String typeName(java.sql.ParameterMetaData types, int column) {
    try {
      return types.getParameterTypeName(column);
    } catch (SQLException e) {
      throw new StoreUnavailable("the columns of the target cannot be told", e);
    }
  }

  /// Instants of the scheduler, and its flags, have types of their own on PostgreSQL.
  private static @Nullable Object fitting(@Nullable Object value, String type) {
    return switch (value) {
      case Number number when type.equals("timestamptz") -> new Timestamp(number.longValue());
      case Number number when type.equals("bool") -> number.longValue() != 0;
      case String text -> Columns.kept(text);
      case null, default -> value;
    };
  }

  private void compare(String table, String names, TableDigest written) throws SQLException {
    TableDigest found = new TableDigest();
    int columns = names.split(",").length;
    try (Statement select = to.createStatement()) {
      select.setFetchSize(BATCH);
      try (ResultSet rows = select.executeQuery("SELECT " + names + " FROM " + table)) {
        while (rows.next()) {
          for (int column = 1; column <= columns; column++) {
            found.add(rows.getObject(column));
          }
          found.endRow();
        }
      }
    }
    if (!found.isSameAs(written)) {
      throw new StoreUnavailable(
          "the rows of %s are not the same in the target: %d there, %d here; nothing was kept"
              .formatted(table, found.rows(), written.rows()));
    }
  }

  /// New rows go on where the copied ones end.
  private void countOn(String table) throws SQLException {
    if (to.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
      try (Statement statement = to.createStatement()) {
        statement.execute(
            "SELECT setval(pg_get_serial_sequence('%1$s', 'id'), coalesce(max(id), 0) + 1, false) FROM %1$s"
                .formatted(table));
      }
    }
  }
}
