package mujaz.ops;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The parts of the running program: started in order, stopped in reverse, all within a bound
/// (R-14, S-55).
///
/// A part that does not stop in its time is interrupted and left behind, so that those below it,
/// the store last of all, still close. Stopped while a part starts, that start is interrupted.
/// Stopping is for good. Safe for use by many threads.
public final class Lifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Duration limit;
  private final Deque<Part> started = new ArrayDeque<>();
  private @Nullable Thread starting;
  private boolean stopped;
  private long end;

  public Lifecycle() {
    this(LIMIT);
  }

  Lifecycle(Duration limit) {
    this.limit = limit;
  }

  /// Something to do at start or at stop.
  public interface Step {

    void run() throws Exception;
  }

  private record Part(String name, Step stop) {}

  /// Starts a part; one thread calls this. When that fails, the parts before it are stopped, and
  /// the failure goes on to the caller.
  ///
  /// @throws InterruptedException when everything is stopped meanwhile, or was
  public void start(String name, Step start, Step stop) throws Exception {
    try {
      begin();
      start.run();
      begun(new Part(name, stop));
    } catch (Exception | Error e) {
      ended();
      stop();
      throw e;
    }
  }

  private synchronized void begin() throws InterruptedException {
    if (stopped) {
      throw new InterruptedException("stopped");
    }
    starting = Thread.currentThread();
  }

  /// A part that started after all while everything stopped is stopped too.
  private synchronized void begun(Part part) throws InterruptedException {
    started.push(part);
    ended();
    if (stopped) {
      throw new InterruptedException("stopped");
    }
  }

  private synchronized void ended() {
    starting = null;
    notifyAll();
  }

  /// Whether everything was told to stop.
  public synchronized boolean isStopped() {
    return stopped;
  }

  /// Stops what was started, last first. A second call finds nothing left to stop, and has no more
  /// time than the first.
  public void stop() {
    // An interrupted thread waits for no part: often it is the start that was broken off.
    boolean interrupted = Thread.interrupted();
    try {
      stopAll();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private synchronized void stopAll() {
    if (!stopped) {
      stopped = true;
      end = System.nanoTime() + limit.toNanos();
    }
    breakOffStart();
    stopParts();
  }

  private void breakOffStart() {
    Thread thread = starting;
    if (thread == null) {
      return;
    }
    thread.interrupt();
    try {
      TimeUnit.NANOSECONDS.timedWait(this, left() / 2);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private long left() {
    return Math.max(0, end - System.nanoTime());
  }

  private void stopParts() {
    while (!started.isEmpty()) {
      Part part = started.pop();
      // Each part still to come keeps an equal share of what is left of half the time.
      long left = left();
      long reserved = started.size() * left / (2L * (started.size() + 1));
      stop(part, Duration.ofNanos(left - reserved));
    }
  }

  /// From now on a signal (SIGTERM, SIGINT) stops the parts, and the process ends with exit code 0.
  /// A process that ends after its parts were stopped keeps the exit code that it chose.
  public void stopOnSignal() {
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("stop")
                .unstarted(() -> {
                  boolean running = isRunning();
                  stop();
                  if (running) {
                    Runtime.getRuntime().halt(0);
                  }
                }));
  }

  private synchronized boolean isRunning() {
    return starting != null || !started.isEmpty();
  }

  private static void stop(Part part, Duration bound) {
    Thread stopping = Thread.ofVirtual().name("stop " + part.name()).start(() -> run(part));
    try {
      if (!stopping.join(bound)) {
        stopping.interrupt();
        LOG.atWarn().addKeyValue("part", part.name()).log("did not stop in time");
      }
    } catch (InterruptedException e) {
      stopping.interrupt();
      Thread.currentThread().interrupt();
    }
  }

  private static void run(Part part) {
    try {
      part.stop().run();
    } catch (Exception e) { // the others must stop all the same
      LOG.atWarn().addKeyValue("part", part.name()).setCause(e).log("did not stop cleanly");
    }
  }
}
