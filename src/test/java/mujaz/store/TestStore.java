package mujaz.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/// A real store in a folder of a test: copied from one that was migrated once, because that is
/// quicker.
public final class TestStore {

  public static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

  private static final byte[] MIGRATED = migrated();

  private TestStore() {}

  /// Opens the folder's store; the same folder again gives what was stored in it.
  public static Store open(Path folder, InstantSource clock) {
    return at(url(folder), clock);
  }

  /// Opens and migrates the database of any URL, whoever has its lease.
  public static Store at(String url, InstantSource clock) {
    Store store = Store.open(url, clock);
    try {
      store.migrate();
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  public static String url(Path folder) {
    Path file = folder.resolve("mujaz.db");
    if (Files.notExists(file)) {
      write(file, MIGRATED);
    }
    return "sqlite:" + file;
  }

  private static void write(Path file, byte[] content) {
    try {
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] migrated() {
    try {
      Path file = Files.createTempDirectory("mujaz").resolve("template.db");
      TestStore.at("sqlite:" + file, () -> NOW).close();
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
