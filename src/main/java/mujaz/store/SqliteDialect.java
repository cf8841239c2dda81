package mujaz.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/// SQLite in a file: one writing connection, a few that read.
///
/// Every commit reaches the disk (`synchronous = FULL`) before it counts: an update is confirmed to
/// the platform after its commit and never comes again, so a commit that a power cut takes back
/// would be a loss.
final class SqliteDialect implements Dialect {

  static final String MIGRATIONS = "classpath:mujaz/store/migrations/sqlite";

  private static final int READERS = 4;
  private static final Duration BUSY = Duration.ofSeconds(10);

  private final SqliteFile file;
  private final HikariDataSource writer;
  private final HikariDataSource reader;

  private SqliteDialect(SqliteFile file) {
    this.file = file;
    this.writer = pool("writer", source(file.path()), 1);
    this.reader = pool("reader", source(file.path()), READERS);
  }

  /// Opens or creates the file, after all has been checked that can be without changing it.
  static SqliteDialect open(Path path) {
    SqliteFile file = SqliteFile.claim(path);
    try {
      file.check();
      return new SqliteDialect(file);
    } catch (RuntimeException e) {
      file.release();
      throw e;
    }
  }

  /// One connection that reads, beside whoever writes.
  static HikariDataSource view(Path path) {
    return pool("reader", source(path), 1);
  }

  @Override
  public DataSource writer() {
    return writer;
  }

  @Override
  public DataSource reader() {
    return reader;
  }

  @Override
  public String migrations() {
    return MIGRATIONS;
  }

  @Override
  public Lease lease() {
    return Lease.ALWAYS;
  }

  @Override
  public int waiting() {
    return reader.getHikariPoolMXBean().getThreadsAwaitingConnection();
  }

  @Override
  public void close() {
    reader.close();
    writer.close();
    file.release();
  }

  static SQLiteDataSource source(Path path) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    config.setBusyTimeout((int) BUSY.toMillis());
    config.enforceForeignKeys(true);
    config.setGetGeneratedKeys(false); // saves a query a statement: we say RETURNING
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + path);
    return source;
  }

  private static HikariDataSource pool(String name, DataSource source, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(source);
    config.setMaximumPoolSize(size);
    config.setMaxLifetime(0); // a file does not go stale
    if (name.equals("reader")) {
      config.setConnectionInitSql("PRAGMA query_only = ON");
    }
    return new HikariDataSource(config);
  }
}
