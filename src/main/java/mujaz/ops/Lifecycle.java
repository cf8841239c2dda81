package mujaz.ops;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The parts of the running program: started in order, stopped in reverse, all within a bound
/// (R-14, S-55).
///
/// A part that does not stop in its time is interrupted and left behind, so that those below it,
/// the store last of all, still close. Safe for use by many threads.
public final class Lifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final Duration limit;
  private final Deque<Part> started = new ArrayDeque<>();

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

  /// Starts a part. When that fails, the parts before it are stopped, and the failure goes on to
  /// the caller.
  public synchronized void start(String name, Step start, Step stop) throws Exception {
    try {
      start.run();
    } catch (Exception e) {
      stop();
      throw e;
    }
    started.push(new Part(name, stop));
  }

  /// Stops what was started, last first. A second call finds nothing left to stop.
  public synchronized void stop() {
    long end = System.nanoTime() + limit.toNanos();
    while (!started.isEmpty()) {
      Part part = started.pop();
      // Each part still to come keeps an equal share of what is left of half the time.
      long left = Math.max(0, end - System.nanoTime());
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
    return !started.isEmpty();
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
