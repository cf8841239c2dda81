package mujaz.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import org.sqlite.SQLiteConfig;

/// A copy of an SQLite store as it is at one moment, made while the bot goes on writing to it
/// . The copy is a store itself: to restore it is to put it in the place of the other.
///
/// It has its name only when it is complete, sound and on the disk.
public final class Backup {

  private static final long LOOK_MILLIS = 500;

  private Backup() {}

  /// @param progress hears of the bytes that are written so far
  /// @return the size of the copy in bytes
  /// @throws StoreUnavailable when it cannot be made; the message says what to do
  public static long write(String url, Path target, LongConsumer progress)
      throws InterruptedException {
    Path source = source(url);
    refuse(Files.exists(target), "%s exists already; choose another name".formatted(target));
    Path part = Path.of(target + ".part");
    try {
      create(part);
      try {
        copy(source, part, progress);
        SqliteCheck.refuseDamaged(part);
        force(part);
        Files.move(part, target);
      } finally {
        Files.deleteIfExists(part);
      }
      return Files.size(target);
    } catch (FileAlreadyExistsException e) {
      throw new StoreUnavailable(
          "%s exists already; choose another name, or remove it when no backup runs"
              .formatted(e.getFile()),
          e);
    } catch (IOException e) {
      throw new StoreUnavailable("%s cannot be written: %s".formatted(target, e.getMessage()), e);
    }
  }

  private static Path source(String url) {
    refuse(
        PostgresUrl.isOne(url),
        "the store is on PostgreSQL: back it up with pg_dump, which is made for that");
    Path source = Path.of(url.replaceFirst("^sqlite:", ""));
    refuse(!Files.isRegularFile(source), "there is no store %s to back up".formatted(source));
    return source;
  }

  private static void refuse(boolean unfit, String sentence) {
    if (unfit) {
      throw new StoreUnavailable(sentence);
    }
  }

  private static void create(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
  }

  private static void copy(Path source, Path part, LongConsumer progress)
      throws InterruptedException, IOException {
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<?> copying = thread.submit(() -> vacuum(source, part));
      while (!isDone(copying)) {
        progress.accept(Files.size(part));
      }
    }
  }

  private static boolean isDone(Future<?> copying) throws InterruptedException {
    try {
      copying.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof StoreUnavailable told ? told : new IllegalStateException(e);
    }
  }

  /// One read transaction of SQLite, so what is written meanwhile is not in it.
  private static void vacuum(Path source, Path part) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(10_000);
    try (Connection connection = config.createConnection("jdbc:sqlite:" + source);
        PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
      statement.setString(1, part.toString());
      statement.execute();
    } catch (SQLException e) {
      throw new StoreUnavailable(
          "the store %s cannot be copied: %s".formatted(source, e.getMessage()), e);
    }
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
