package mujaz.store;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import mujaz.delivery.Trail;
import mujaz.story.StoryStore;

/// The store of a bot that may be running, to look at: nothing is changed and no lock is taken.
public final class StoreView implements AutoCloseable {

  private static final String SQLITE = "sqlite:";

  private final Runnable close;
  private final Database database;

  private StoreView(DataSource reader, Runnable close) {
    this.close = close;
    this.database = new Database(reader, reader, fault -> {});
  }

  /// Opens the database of a URL such as `sqlite:data/mujaz.db`.
  ///
  /// @throws StoreUnavailable when there is none that this program can read; the message says what
  ///   to do
  public static StoreView open(String url) {
    if (PostgresUrl.isOne(url)) {
      return ofServer(PostgresDialect.open(PostgresUrl.of(url)));
    }
    refuseMissing(url);
    Path file = Path.of(url.substring(SQLITE.length()));
    Migrations.refuseOther(SqliteDialect.source(file), SqliteDialect.MIGRATIONS);
    var reader = SqliteDialect.view(file);
    return new StoreView(reader, reader::close);
  }

  private static StoreView ofServer(Dialect dialect) {
    try {
      Migrations.refuseOther(dialect.reader(), dialect.migrations());
      return new StoreView(dialect.reader(), dialect::close);
    } catch (RuntimeException e) {
      dialect.close();
      throw e;
    }
  }

  /// Refuses a URL that names no file; whether a server has a database is seen when it is opened.
  static void refuseMissing(String url) {
    if (url.startsWith(SQLITE) && !Files.isRegularFile(Path.of(url.substring(SQLITE.length())))) {
      throw new StoreUnavailable(
          "there is no store at %s; start the bot, or set store.url"
              .formatted(url.substring(SQLITE.length())));
    }
  }

  public Trail trail() {
    return new JdbcTrail(database);
  }

  public StoryStore stories() {
    return new JdbcStoryStore(database);
  }

  @Override
  public void close() {
    close.run();
  }
}
