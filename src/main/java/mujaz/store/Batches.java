package mujaz.store;

import java.util.Arrays;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Statements that are run many times with different values.
final class Batches {

  private Batches() {}

  /// Runs a batch that may be empty.
  ///
  /// @return how many rows it changed
  static int execute(PreparedBatch batch) {
    return batch.size() == 0 ? 0 : Arrays.stream(batch.execute()).sum();
  }
}
