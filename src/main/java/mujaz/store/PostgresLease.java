package mujaz.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// An advisory lock of PostgreSQL, held by a connection of its own: gone when the connection is,
/// however its process ended.
///
/// The server notices within some ten seconds that the other end is gone without a word, and we
/// notice as soon that the server is.
final class PostgresLease implements Lease {

  /// One for each database; the number says nothing.
  private static final String TAKE = "SELECT pg_try_advisory_lock(7310868235026)";

  private static final Duration SILENCE = Duration.ofSeconds(3);
  private static final String KEEP_ALIVE =
      "-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3";

  private final PGSimpleDataSource source;
  private @Nullable Connection holding;

  PostgresLease(PGSimpleDataSource source) {
    this.source = source;
    source.setSocketTimeout((int) SILENCE.toSeconds());
    source.setConnectTimeout((int) SILENCE.toSeconds());
    source.setApplicationName("mujaz-lease");
    source.setOptions(KEEP_ALIVE);
  }

  @Override
  public synchronized Standing take() {
    Connection held = holding;
    if (held != null && isAlive(held)) {
      return Standing.HELD;
    }
    close();
    try {
      Connection connection = source.getConnection();
      boolean taken = isTrue(connection);
      if (taken) {
        holding = connection;
      } else {
        connection.close();
      }
      return taken ? Standing.HELD : Standing.TAKEN;
    } catch (SQLException e) {
      return Standing.UNREACHABLE;
    }
  }

  private static boolean isTrue(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(TAKE)) {
      return row.next() && row.getBoolean(1);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static boolean isAlive(Connection connection) {
    try {
      return connection.isValid((int) SILENCE.toSeconds());
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public synchronized void close() {
    Connection held = holding;
    holding = null;
    try {
      if (held != null) {
        held.close();
      }
    } catch (SQLException e) {
      return; // it is gone, and the lock with it
    }
  }
}
