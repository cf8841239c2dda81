package mujaz.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/// Looks for damage in a database file through a connection that cannot write.
final class SqliteCheck {

  private SqliteCheck() {}

  static void refuseDamaged(Path path) {
    try (Connection connection = readOnly(path);
        Statement statement = connection.createStatement();
        ResultSet findings = statement.executeQuery("PRAGMA quick_check(1)")) {
      if (findings.next() && !"ok".equals(findings.getString(1))) {
        throw damaged(path, findings.getString(1), null);
      }
    } catch (SQLException e) {
      throw damaged(path, String.valueOf(e.getMessage()), e);
    }
  }

  private static StoreUnavailable damaged(Path path, String finding, @Nullable SQLException cause) {
    return new StoreUnavailable(
        "the store %s is damaged (%s); it was left untouched: restore a backup, or move it away to start anew"
            .formatted(path, finding.lines().findFirst().orElse("")),
        cause);
  }

  private static Connection readOnly(Path path) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    return config.createConnection("jdbc:sqlite:" + path);
  }
}
