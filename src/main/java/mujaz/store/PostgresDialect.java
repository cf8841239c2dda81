package mujaz.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// PostgreSQL, 14 or newer.
///
/// What writes goes through one connection here too, so that transactions of one process follow
/// each other as they do on SQLite; the other writing connections are the scheduler's.
final class PostgresDialect implements Dialect {

  private static final int WRITERS = 4;
  private static final int READERS = 8;
  private static final int OLDEST = 140_000;

  /// How long somebody waits for a connection that is free.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration CONNECT = Duration.ofSeconds(5);

  /// A server that is silent for so long is not there any more.
  private static final Duration SILENCE = Duration.ofSeconds(60);

  /// A lock of somebody who is gone is not waited for without end, nor kept by us when we are.
  private static final String SESSION =
      "-c lock_timeout=20000 -c idle_in_transaction_session_timeout=60000";

  private final PostgresUrl url;
  private final HikariDataSource writer;
  private final HikariDataSource reader;
  private final Lease lease;

  private PostgresDialect(PostgresUrl url, HikariDataSource writer, HikariDataSource reader) {
    this.url = url;
    this.writer = writer;
    this.reader = reader;
    this.lease = new PostgresLease(source(url));
  }

  static PostgresDialect open(PostgresUrl url) {
    try {
      HikariDataSource writer = pool("writer", source(url), WRITERS);
      HikariDataSource reader = pool("reader", source(url), READERS);
      PostgresDialect dialect = new PostgresDialect(url, writer, reader);
      dialect.check();
      return dialect;
    } catch (PoolInitializationException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      throw new StoreUnavailable(
          "the database %s cannot be used: %s".formatted(url, reason(cause)), e);
    }
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
    return "classpath:mujaz/store/migrations/postgresql";
  }

  @Override
  public Lease lease() {
    return lease;
  }

  @Override
  public int waiting() {
    return reader.getHikariPoolMXBean().getThreadsAwaitingConnection()
        + writer.getHikariPoolMXBean().getThreadsAwaitingConnection();
  }

  @Override
  public void close() {
    lease.close();
    reader.close();
    writer.close();
  }

  private void check() {
    try (Connection connection = reader.getConnection()) {
      refuse(
          Integer.parseInt(shown(connection, "server_version_num")) < OLDEST,
          "its server is older than PostgreSQL 14");
      refuse(
          !shown(connection, "server_encoding").equals("UTF8"),
          "its encoding is not UTF8; make one that is: createdb --encoding=UTF8 --template=template0");
    } catch (SQLException e) {
      close();
      throw new StoreUnavailable("the database %s cannot be used: %s".formatted(url, reason(e)), e);
    }
  }

  private void refuse(boolean unfit, String reason) {
    if (unfit) {
      close();
      throw new StoreUnavailable("the database %s cannot be used: %s".formatted(url, reason));
    }
  }

  private static String shown(Connection connection, String setting) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW " + setting)) {
      row.next();
      return row.getString(1);
    }
  }

  private static String reason(Throwable cause) {
    String said = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    String state = cause instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "";
    return switch (state) {
      case "28P01", "28000" -> said + "; check user and password in store.url";
      case "3D000" -> said + "; make it with createdb";
      case "08001", "08004", "08006" ->
          said + "; check the host in store.url, and whether PostgreSQL runs there";
      default -> said;
    };
  }

  static PGSimpleDataSource source(PostgresUrl url) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {url.host()});
    source.setPortNumbers(new int[] {url.port()});
    source.setDatabaseName(url.database());
    source.setUser(url.login().user());
    url.login().password().ifPresent(source::setPassword);
    source.setApplicationName("mujaz");
    source.setConnectTimeout((int) CONNECT.toSeconds());
    source.setSocketTimeout((int) SILENCE.toSeconds());
    source.setTcpKeepAlive(true);
    source.setLogServerErrorDetail(false); // else an exception quotes what was stored (S-51)
    source.setOptions(SESSION);
    url.options().forEach((name, value) -> set(source, name, value));
    return source;
  }

  private static void set(PGSimpleDataSource source, String name, String value) {
    try {
      source.setProperty(name, value);
    } catch (SQLException e) {
      throw new StoreUnavailable("%s in store.url cannot be %s".formatted(name, value), e);
    }
  }

  private static HikariDataSource pool(String name, DataSource source, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(source);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE.toMillis());
    config.setReadOnly(name.equals("reader"));
    if (name.equals("reader")) {
      config.setInitializationFailTimeout(
          -1); // the writer's has told already whether it can be reached
    }
    return new HikariDataSource(config);
  }
}
