package mujaz.delivery;

import java.util.function.Supplier;

/// What is done and what it makes owed are committed together, or not at all.
///
/// Every store called inside joins the transaction. Calls nest: the outermost one commits. An
/// exception rolls everything back and goes on to the caller.
public interface Transactions {

  <T> T inTransaction(Supplier<T> work);

  default void run(Runnable work) {
    inTransaction(() -> {
      work.run();
      return true;
    });
  }
}
