package mujaz.testing;

import java.util.function.Supplier;
import mujaz.delivery.Transactions;

/// The transactions of a store, counted. For one thread.
public final class CountedTransactions implements Transactions {

  private final Transactions transactions;
  private int depth;
  private int committed;

  public CountedTransactions(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    depth++;
    try {
      T result = transactions.inTransaction(work);
      committed += depth == 1 ? 1 : 0;
      return result;
    } finally {
      depth--;
    }
  }

  public boolean isOpen() {
    return depth > 0;
  }

  /// How many transactions were committed; nested ones are part of the outermost.
  public int committed() {
    return committed;
  }
}
