package mujaz.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// What every contract of a port has: a store of the engine under test and a clock that the test
/// moves.
abstract class ContractTest {

  @TempDir Path folder;

  final AtomicReference<Instant> time = new AtomicReference<>(Samples.NOW);

  Store store;

  /// Opens the engine's store; called again after it was closed, it finds what was stored.
  abstract Store openStore();

  @BeforeEach
  void open() {
    store = openStore();
  }

  @AfterEach
  void close() {
    store.close();
  }

  void reopen() {
    store.close();
    store = openStore();
  }
}
