package mujaz.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import mujaz.store.Store;
import mujaz.store.TestStore;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A real store in a folder of its own, gone after the test: registered with `@RegisterExtension`.
public final class StoreOnDisk implements AfterEachCallback, AutoCloseable {

  private final Path folder;
  private final Store store;

  public StoreOnDisk(InstantSource clock) {
    try {
      this.folder = Files.createTempDirectory("mujaz-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.store = TestStore.open(folder, clock);
  }

  public Store store() {
    return store;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    close();
  }

  @Override
  public void close() {
    store.close();
    try (Stream<Path> left = Files.walk(folder)) {
      List<Path> deepestFirst = left.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
