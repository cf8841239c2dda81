package mujaz.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Statements that are run many times with different values.
final class Batches {

  private Batches() {}

  /// Gives one row's values to a statement, in the order of its question marks.
  interface Binding<T> {

    void bind(PreparedStatement statement, T row) throws SQLException;
  }

  /// Runs a batch that may be empty.
  ///
  /// @return how many rows it changed
  static int execute(PreparedBatch batch) {
    return batch.size() == 0 ? 0 : Arrays.stream(batch.execute()).sum();
  }

  /// Runs a statement for each row without the detour over names, which costs as much again as a
  /// small row. For what is written most: by polls and by broadcasts.
  ///
  /// @return how many rows it changed
  static <T> int execute(
      Handle handle, String statement, Collection<? extends T> rows, Binding<T> binding) {
    try (PreparedStatement prepared = handle.getConnection().prepareStatement(statement)) {
      for (T row : rows) {
        binding.bind(prepared, row);
        prepared.addBatch();
      }
      return Arrays.stream(prepared.executeBatch()).sum();
    } catch (SQLException e) {
      throw new IllegalStateException("a batch could not be written", e);
    }
  }
}
