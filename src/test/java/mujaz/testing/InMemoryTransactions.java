package mujaz.testing;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import mujaz.delivery.Transactions;

/// Transactions over stores in memory: one at a time, counted; nothing is rolled back.
public final class InMemoryTransactions implements Transactions {

  private final ReentrantLock lock = new ReentrantLock();
  private final AtomicInteger committed = new AtomicInteger();

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    lock.lock();
    try {
      T result = work.get();
      if (lock.getHoldCount() == 1) {
        committed.incrementAndGet();
      }
      return result;
    } finally {
      lock.unlock();
    }
  }

  /// Whether the calling thread is inside a transaction.
  public boolean isOpen() {
    return lock.isHeldByCurrentThread();
  }

  /// How many transactions were committed.
  public int committed() {
    return committed.get();
  }
}
