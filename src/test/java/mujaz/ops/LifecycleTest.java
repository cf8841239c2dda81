package mujaz.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LifecycleTest {

  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final Lifecycle lifecycle = new Lifecycle(Duration.ofMillis(300));

  @Test
  void stops_in_reverse_and_once() throws Exception {
    start("store");
    start("poller");

    lifecycle.stop();
    lifecycle.stop();

    assertThat(seen).containsExactly("+store", "+poller", "-poller", "-store");
  }

  @Test
  void what_was_started_is_stopped_when_a_later_part_does_not_start() throws Exception {
    start("store");

    assertThatThrownBy(() ->
            lifecycle.start(
                "web",
                () -> {
                  throw new IOException("port in use");
                },
                () -> seen.add("-web")))
        .hasMessage("port in use");

    assertThat(seen).containsExactly("+store", "-store");
  }

  @Test
  void r_14_a_part_that_hangs_or_fails_does_not_keep_the_store_open() throws Exception {
    start("store");
    lifecycle.start(
        "broken",
        () -> {},
        () -> {
          throw new IllegalStateException();
        });
    lifecycle.start("hanging", () -> {}, () -> new CountDownLatch(1).await());

    long before = System.nanoTime();
    lifecycle.stop();

    assertThat(seen).containsExactly("+store", "-store");
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void r_14_a_part_that_waits_for_its_turn_is_interrupted_and_those_before_it_are_stopped()
      throws Exception {
    start("store");
    CountDownLatch waiting = new CountDownLatch(1);
    var turn =
        CompletableFuture.runAsync(
            () ->
                assertThatThrownBy(() ->
                        lifecycle.start(
                            "turn",
                            () -> {
                              waiting.countDown();
                              new CountDownLatch(1).await();
                            },
                            () -> seen.add("-turn")))
                    .isInstanceOf(InterruptedException.class),
            Thread::startVirtualThread);
    waiting.await();

    lifecycle.stop();
    turn.join();

    assertThat(seen).containsExactly("+store", "-store");
    assertThatThrownBy(() -> start("late")).isInstanceOf(InterruptedException.class);
  }

  /// As a start is that was broken off just as it ended.
  @Test
  void r_14_an_interrupted_start_that_fails_waits_for_the_parts_before_it() throws Exception {
    Lifecycle patient = new Lifecycle(Duration.ofMinutes(1));
    patient.start("sending", () -> {}, untilAwaited(Thread.currentThread()));

    assertThatThrownBy(() ->
            patient.start(
                "web",
                () -> {
                  Thread.currentThread().interrupt();
                  throw new IOException("broken off");
                },
                () -> {}))
        .hasMessage("broken off");

    assertThat(Thread.interrupted()).as("still interrupted").isTrue();
    assertThat(seen).containsExactly("-sending");
  }

  @Test
  void r_14_who_stops_it_may_be_interrupted_and_waits_for_the_parts() throws Exception {
    Lifecycle patient = new Lifecycle(Duration.ofMinutes(1));
    patient.start("sending", () -> {}, untilAwaited(Thread.currentThread()));

    Thread.currentThread().interrupt();
    patient.stop();

    assertThat(Thread.interrupted()).as("still interrupted").isTrue();
    assertThat(seen).containsExactly("-sending");
  }

  @Test
  void r_14_a_start_that_goes_on_takes_its_time_from_that_of_the_parts() throws Exception {
    Duration limit = Duration.ofSeconds(2);
    Lifecycle bounded = new Lifecycle(limit);
    bounded.start("hanging", () -> {}, () -> new CountDownLatch(1).await());
    CountDownLatch starting = new CountDownLatch(1);
    CountDownLatch heard = new CountDownLatch(1);
    var deaf =
        CompletableFuture.runAsync(
            () ->
                assertThatThrownBy(() ->
                        bounded.start(
                            "deaf",
                            () -> {
                              starting.countDown();
                              awaitDeaf(heard);
                            },
                            () -> {}))
                    .isInstanceOf(InterruptedException.class),
            Thread::startVirtualThread);
    starting.await();

    long before = System.nanoTime();
    bounded.stop();
    Duration took = Duration.ofNanos(System.nanoTime() - before);
    heard.countDown();
    deaf.join();

    assertThat(took).isLessThan(limit.multipliedBy(29).dividedBy(20));
  }

  /// Ends as soon as that thread waits for it: no step is too quick to be waited for.
  private Lifecycle.Step untilAwaited(Thread stopping) {
    return () -> {
      while (stopping.getState() != Thread.State.TIMED_WAITING) {
        if (Thread.interrupted()) {
          throw new InterruptedException("nobody waits");
        }
        Thread.onSpinWait();
      }
      seen.add("-sending");
    };
  }

  private static void awaitDeaf(CountDownLatch heard) {
    while (heard.getCount() > 0) {
      try {
        heard.await();
      } catch (InterruptedException e) { // this start hears nothing
        Thread.onSpinWait();
      }
    }
  }

  private void start(String name) throws Exception {
    lifecycle.start(name, () -> seen.add("+" + name), () -> seen.add("-" + name));
  }
}
