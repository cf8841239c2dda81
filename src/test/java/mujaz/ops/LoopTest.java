package mujaz.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration BOUND = Duration.ofSeconds(5);

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final AtomicInteger rounds = new AtomicInteger();
  private Loop loop = loop(() -> HOUR);

  @AfterEach
  void stop() throws InterruptedException {
    assertThat(loop.stop(BOUND)).isTrue();
  }

  @Test
  void goes_on_after_exceptions_and_errors() {
    loop =
        loop(() -> {
          switch (rounds.incrementAndGet()) {
            case 1 -> throw new IllegalStateException("first");
            case 2 -> throw new StackOverflowError();
            case 3 -> throw new InterruptedException("a library's, not ours");
            default -> {}
          }
          return HOUR;
        });
    loop.start();

    await().until(() -> rounds.get() == 4);
    assertThat(loop.failures()).isEqualTo(3);
  }

  @Test
  void does_the_next_round_at_once_when_woken() {
    loop = loop(this::count);
    loop.start();
    await().until(() -> rounds.get() == 1);

    loop.wake();

    await().until(() -> rounds.get() == 2);
  }

  @Test
  void stops_in_the_middle_of_a_round_and_of_a_wait() throws InterruptedException {
    CountDownLatch inside = new CountDownLatch(1);
    loop =
        loop(() -> {
          inside.countDown();
          new CountDownLatch(1).await();
          return HOUR;
        });
    loop.start();
    inside.await();

    assertThat(loop.stop(BOUND)).isTrue();
    assertThat(loop.failures()).isZero();
  }

  @Test
  void says_when_a_round_does_not_end_in_its_time() {
    CountDownLatch inside = new CountDownLatch(1);
    now.set(Instant.EPOCH.plusSeconds(200));
    loop =
        loop(() -> {
          inside.await();
          return HOUR;
        });
    loop.start();
    Health.Check check = loop.completesWithin(Duration.ofMinutes(1));
    assertThat(check.complaint()).isEmpty();

    now.set(Instant.EPOCH.plusSeconds(300));
    assertThat(check.complaint()).contains("no round for 100 s");

    inside.countDown();
    await().until(() -> check.complaint().isEmpty());
  }

  @Test
  void names_the_last_failure_in_its_complaint() {
    loop =
        loop(() -> {
          rounds.incrementAndGet();
          throw new IllegalStateException("with a detail that may be private");
        });
    loop.start();
    now.set(Instant.EPOCH.plusSeconds(90));
    await().until(() -> loop.failures() > 0);

    assertThat(loop.completesWithin(Duration.ofMinutes(1)).complaint())
        .hasValueSatisfying(text -> assertThat(text).endsWith(": IllegalStateException"));
  }

  private Duration count() {
    rounds.incrementAndGet();
    return HOUR;
  }

  private Loop loop(Loop.Round round) {
    return new Loop("test", round, now::get, Duration.ofMillis(1));
  }
}
