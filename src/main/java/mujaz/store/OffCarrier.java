package mujaz.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Native work that waits for the disk, on a thread of its own.
///
/// A virtual thread in native code holds on to the thread that carries it: on a machine with two
/// cores one commit would stop half of everything else (JEP 444, "Pinning"). Callers on platform
/// threads do the work themselves. The thread ends when it has nothing to do for a while. Safe for
/// use by many threads.
final class OffCarrier {

  private final ThreadPoolExecutor thread;

  OffCarrier(String name) {
    this.thread =
        new ThreadPoolExecutor(
            1,
            1,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name(name).factory());
    thread.allowCoreThreadTimeOut(true);
  }

  /// Returns when the work is done, whatever interrupts the caller; throws what it throws.
  void run(Runnable work) {
    if (!Thread.currentThread().isVirtual()) {
      work.run();
      return;
    }
    try {
      CompletableFuture.runAsync(work, thread).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
