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
  /// @throws StoreUnavailable when there is none; the message says what to do
  public static StoreView open(String url) {
    if (PostgresUrl.isOne(url)) {
      Dialect dialect = PostgresDialect.open(PostgresUrl.of(url));
      return new StoreView(dialect.reader(), dialect::close);
    }
    refuseMissing(url);
    var reader = SqliteDialect.view(Path.of(url.substring(SQLITE.length())));
    return new StoreView(reader, reader::close);
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
