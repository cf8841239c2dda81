package mujaz.store;

import java.nio.file.Path;
import java.time.InstantSource;
import javax.sql.DataSource;
import mujaz.chat.ButtonStore;
import mujaz.chat.ChatStore;
import mujaz.chat.InboxStore;
import mujaz.chat.Platform;
import mujaz.chat.TranscriptStore;
import mujaz.delivery.DigestStore;
import mujaz.delivery.NewsLog;
import mujaz.delivery.Outbox;
import mujaz.delivery.SendQueue;
import mujaz.delivery.Trail;
import mujaz.delivery.Transactions;
import mujaz.feed.EntryStore;
import mujaz.feed.FeedStore;
import mujaz.feed.HubStore;
import mujaz.story.StoryStore;
import mujaz.story.TopicStore;

/// Everything that Mujaz keeps, in one database. Safe for use by many threads.
///
/// The ports that it gives all work on that database; inside [Transactions] they share one
/// transaction.
public final class Store implements AutoCloseable {

  private static final String SQLITE = "sqlite:";

  private final Dialect dialect;
  private final Database database;
  private final StoreWatch watch;
  private final InstantSource clock;
  private final Signal owed = new Signal();
  private final Signal unread = new Signal();

  private Store(Dialect dialect, InstantSource clock) {
    this.dialect = dialect;
    this.clock = clock;
    this.watch = new StoreWatch(this::probe, dialect::waiting, clock);
    this.database = new Database(dialect.writer(), dialect.reader(), watch::failed);
  }

  /// Opens the database of a URL such as `sqlite:data/mujaz.db` or
  /// `postgresql://mujaz:password@host/database`. Nothing in it is changed: another process may be
  /// at work on it. Whoever has the [#lease] calls [#migrate] before anything else.
  ///
  /// @throws StoreUnavailable when that cannot be done, also because a newer mujaz wrote it; the
  ///   message says what to do
  public static Store open(String url, InstantSource clock) {
    Dialect dialect = dialect(url);
    try {
      Migrations.refuseNewer(dialect);
      return new Store(dialect, clock);
    } catch (RuntimeException e) {
      dialect.close();
      throw e;
    }
  }

  /// Opens the database for work that wants it alone, and migrates it: no bot works on it, and none
  /// begins.
  ///
  /// @throws StoreUnavailable when that cannot be done; the message says what to do
  public static Store openAlone(String url, InstantSource clock) {
    return alone(open(url, clock));
  }

  /// The same, of a store that is there already: nothing is made where there is none.
  ///
  /// @throws StoreUnavailable when that cannot be done; the message says what to do
  static Store openExisting(String url, InstantSource clock) {
    StoreView.refuseMissing(url);
    Store store = open(url, clock);
    if (Migrations.none(store.dialect)) {
      store.close();
      throw new StoreUnavailable(
          "nothing was ever stored in the database that store.url names; check store.url");
    }
    return alone(store);
  }

  private static Store alone(Store store) {
    try {
      if (store.lease().take() != Lease.Standing.HELD) {
        throw new StoreUnavailable("another mujaz works on this database; stop that one first");
      }
      store.migrate();
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /// Makes the tables, or brings them to this program's version. Only for who has the lease: under
  /// the hands of another process, tables are not changed.
  ///
  /// @throws StoreUnavailable when that cannot be done; the message says what to do
  public void migrate() {
    Migrations.run(dialect);
    new JdbcInboxStore(database, clock).heal();
  }

  private static Dialect dialect(String url) {
    if (PostgresUrl.isOne(url)) {
      return PostgresDialect.open(PostgresUrl.of(url));
    }
    if (!url.startsWith(SQLITE) || url.length() == SQLITE.length()) {
      throw new StoreUnavailable(
          "store.url is neither sqlite:PATH, for example sqlite:data/mujaz.db, nor postgresql://user:password@host/database");
    }
    return SqliteDialect.open(Path.of(url.substring(SQLITE.length())));
  }

  public FeedStore feeds() {
    return new JdbcFeedStore(database, unread);
  }

  public HubStore hubs() {
    return new JdbcHubStore(database);
  }

  public EntryStore entries() {
    return new JdbcEntryStore(database, unread);
  }

  public TopicStore topics() {
    return new JdbcTopicStore(database);
  }

  public StoryStore stories() {
    return new JdbcStoryStore(database);
  }

  public ChatStore chats() {
    return new JdbcChatStore(database, clock);
  }

  public InboxStore inbox() {
    return new JdbcInboxStore(database, clock);
  }

  public ButtonStore buttons() {
    return new JdbcButtonStore(database);
  }

  public TranscriptStore transcript() {
    return new JdbcTranscriptStore(database);
  }

  public Outbox outbox() {
    return new JdbcOutbox(database, owed);
  }

  /// What became of briefs.
  public Trail trail() {
    return new JdbcTrail(database);
  }

  public DigestStore digests() {
    return new JdbcDigestStore(database, owed);
  }

  public NewsLog news() {
    return new JdbcNewsLog(database);
  }

  /// The part of the outbox that goes to the chats of one platform.
  public SendQueue sendQueue(Platform platform) {
    return new JdbcSendQueue(database, platform, owed);
  }

  /// The right to work on this database, not taken yet.
  public Lease lease() {
    return dialect.lease();
  }

  /// Whether the store works.
  public StoreWatch watch() {
    return watch;
  }

  int waiting() {
    return dialect.waiting();
  }

  /// Writes what is there already: that takes room on the disk, and changes nothing.
  private void probe() {
    database.writeOnly(handle ->
        handle.execute(
            "UPDATE flyway_schema_history SET success = success WHERE installed_rank = 1"));
  }

  public Transactions transactions() {
    return database;
  }

  /// Connections that may write; inside a transaction they are that transaction.
  DataSource dataSource() {
    return database.joining(dialect.writer());
  }

  Database database() {
    return database;
  }

  InstantSource clock() {
    return clock;
  }

  @Override
  public void close() {
    dialect.close();
  }
}
