package mujaz;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import mujaz.bot.web.WebServer;
import mujaz.ops.Configuration;
import mujaz.ops.Health;
import mujaz.ops.Loop;
import mujaz.store.Lease;
import mujaz.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One process at a time works on a database; the others stand by, healthy, until it is gone, and
/// change nothing in it. Looks after the store, too. Safe for use by many threads.
final class OneAtATime {

  private static final Logger LOG = LoggerFactory.getLogger(OneAtATime.class);
  private static final Duration BETWEEN = Duration.ofSeconds(1);
  private static final Duration STOP = Duration.ofSeconds(1);

  /// Whoever lost the lease without ending has noticed and stopped by then.
  static final Duration GRACE = Duration.ofSeconds(15);

  private final Store store;
  private final Configuration.Web web;
  private final Duration grace;
  private final Loop looking;
  private final Loop holding;
  private final CountDownLatch replaced = new CountDownLatch(1);
  private volatile Lease.Standing standing = Lease.Standing.UNREACHABLE;

  OneAtATime(Store store, Configuration.Web web, Duration grace, InstantSource clock) {
    this.grace = grace;
    this.store = store;
    this.web = web;
    this.looking = new Loop("store", store.watch()::look, clock);
    this.holding = new Loop("lease", this::hold, clock);
  }

  /// Returns when it is this process's turn and the store has this program's version.
  void await() throws Exception {
    standing = store.lease().take();
    if (standing != Lease.Standing.HELD) {
      LOG.atInfo().log("another mujaz works on this database; standing by");
      standBy();
      LOG.atInfo().log("the other mujaz is gone; taking over");
    }
    store.migrate();
    holding.start();
    looking.start();
  }

  private void standBy() throws Exception {
    Optional<WebServer> health = listen();
    try {
      while (standing != Lease.Standing.HELD) {
        awaitLease();
        Thread.sleep(grace);
        standing = store.lease().take();
      }
    } finally {
      health.ifPresent(WebServer::close);
    }
  }

  private void awaitLease() throws InterruptedException {
    while (store.lease().take() != Lease.Standing.HELD) {
      Thread.sleep(BETWEEN);
    }
  }

  /// Well, though not at work: nobody is to restart it.
  private Optional<WebServer> listen() throws Exception {
    if (web.listen().isEmpty()) {
      return Optional.empty();
    }
    Configuration.HostPort where = web.listen().get();
    return Optional.of(WebServer.start(where.host(), where.port(), List::of, Optional.empty()));
  }

  void watch(Health health) {
    health.register("store", store.watch()::complaint);
    health.register("lease", this::complaint);
  }

  private Optional<String> complaint() {
    return switch (standing) {
      case HELD -> Optional.empty();
      case TAKEN -> Optional.of("another mujaz works on this database now");
      case UNREACHABLE -> Optional.of("the database cannot be reached");
    };
  }

  private Duration hold() {
    standing = store.lease().take();
    if (standing == Lease.Standing.TAKEN) {
      LOG.atError().log("another mujaz has taken over this database; this one stops");
      replaced.countDown();
    }
    return BETWEEN;
  }

  void awaitReplacement() throws InterruptedException {
    replaced.await();
  }

  void stop() throws InterruptedException {
    holding.stop(STOP);
    looking.stop(STOP);
  }
}
