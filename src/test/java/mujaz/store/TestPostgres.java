package mujaz.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A real PostgreSQL for tests: one server for all of them, started when the first asks, and a
/// database of its own for each folder, copied from one that was migrated once.
public final class TestPostgres {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Map<Path, String> BY_FOLDER = new ConcurrentHashMap<>();

  private TestPostgres() {}

  /// Only asked for by those who need it: nothing is started before.
  private static final class Server {

    static final EmbeddedPostgres POSTGRES = start();
    static final String MIGRATED = migrated();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("full_page_writes", "off")
            .setServerConfig("shared_buffers", "32MB")
            .setServerConfig("max_connections", "200")
            .setPGStartupWait(Duration.ofMinutes(1))
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String migrated() {
      execute("CREATE DATABASE migrated ENCODING 'UTF8' TEMPLATE template0");
      TestStore.at(address("migrated"), () -> TestStore.NOW).close();
      return "migrated";
    }
  }

  /// The folder's database; the same folder again gives what was stored in it.
  public static String url(Path folder) {
    return BY_FOLDER.computeIfAbsent(folder, path -> address(create(Server.MIGRATED)));
  }

  /// A database in which nothing is.
  public static String emptyDatabase() {
    return address(create("template0"));
  }

  /// Ends every connection to a database, as its server does when it is stopped.
  ///
  /// @return how many there were
  public static int dropConnections(String url) {
    return execute(
        """
        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
        WHERE datname = '%s' AND pid <> pg_backend_pid()
        """
            .formatted(url.substring(url.lastIndexOf('/') + 1)));
  }

  /// Has a database refuse everybody, as if its server were gone, or take them again.
  public static void allowConnections(String url, boolean allowed) {
    String name = url.substring(url.lastIndexOf('/') + 1);
    execute("ALTER DATABASE %s ALLOW_CONNECTIONS %s".formatted(name, allowed));
    if (!allowed) {
      dropConnections(url);
    }
  }

  private static String create(String template) {
    String name = "test_" + NUMBER.incrementAndGet();
    execute("CREATE DATABASE %s ENCODING 'UTF8' TEMPLATE %s".formatted(name, template));
    return name;
  }

  private static String address(String database) {
    return "postgresql://postgres:postgres@localhost:%d/%s"
        .formatted(Server.POSTGRES.getPort(), database);
  }

  /// The number that a query gives; 0 for what gives none.
  private static int execute(String sql) {
    try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return 0;
      }
      var row = statement.getResultSet();
      row.next();
      return row.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
