package mujaz.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Transactions on the one connection that writes. Those that wait for it while another runs share
/// its commit, because a commit has to reach the disk and that takes longer than most of them
/// (group commit; DeWitt et al., "Implementation techniques for main memory database systems",
/// 1984).
///
/// Each runs alone, on its caller's thread, and sees what ran before it; one that fails is undone
/// alone. Nobody is told that a transaction is done before it is on the disk. Safe for use by many
/// threads.
final class SharedCommits {

  /// So few that, where many wait, the others go on with what comes before their turn.
  private static final int MOST = 32;

  private final Jdbi writer;
  private final OffCarrier commits = new OffCarrier("commit");
  private final ReentrantLock turn = new ReentrantLock(true);
  private @Nullable Batch open;

  SharedCommits(Jdbi writer) {
    this.writer = writer;
  }

  <T> T run(Function<Handle, T> work) {
    Batch batch;
    T result;
    turn.lock();
    try {
      batch = open == null ? new Batch(begun(), commits) : open;
      open = batch;
      try {
        result = batch.add(work);
      } finally {
        if (batch.isOver() || !turn.hasQueuedThreads()) {
          open = null;
          batch.end();
        }
      }
    } finally {
      turn.unlock();
    }
    batch.awaitCommit();
    return result;
  }

  /// A connection that cannot begin is given back: where there is only one, nobody else would get
  /// it.
  private Handle begun() {
    Handle handle = writer.open();
    try {
      return handle.begin();
    } catch (RuntimeException e) {
      giveBack(handle, e);
      throw e;
    }
  }

  private static void giveBack(Handle handle, RuntimeException failure) {
    try {
      handle.close();
    } catch (RuntimeException e) { // it is closed all the same; what failed first is told
      failure.addSuppressed(e);
    }
  }

  /// Transactions that are committed together. Only the thread whose turn it is touches it, but for
  /// the end of it, which all await.
  private static final class Batch {

    private final Handle handle;
    private final OffCarrier commits;
    private final CompletableFuture<Boolean> committed = new CompletableFuture<>();
    private int works;
    private boolean lost;

    Batch(Handle handle, OffCarrier commits) {
      this.handle = handle;
      this.commits = commits;
    }

    <T> T add(Function<Handle, T> work) {
      String before = "before_" + works;
      if (works > 0) {
        handle.savepoint(before);
      }
      boolean done = false;
      try {
        T result = work.apply(handle);
        works++;
        done = true;
        return result;
      } finally {
        if (!done) {
          undo(before);
        }
      }
    }

    /// Where even that fails, the database has given up the whole transaction.
    private void undo(String savepoint) {
      if (works > 0) {
        lost = true;
        handle.rollbackToSavepoint(savepoint);
        lost = false;
      }
    }

    boolean isOver() {
      return lost || works == 0 || works >= MOST;
    }

    void end() {
      try (handle) {
        if (lost || works == 0) {
          handle.rollback();
          throw new IllegalStateException("the transaction was rolled back with another one");
        }
        commits.run(handle::commit);
        committed.complete(true);
      } catch (RuntimeException e) {
        committed.completeExceptionally(e);
      } finally { // else an error such as no memory would let the others wait for ever
        committed.completeExceptionally(new IllegalStateException("the commit was broken off"));
      }
    }

    void awaitCommit() {
      try {
        committed.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    }
  }
}
