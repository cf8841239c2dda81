package mujaz.store;

import static mujaz.store.Samples.ARABIC;
import static mujaz.store.Samples.NOW;
import static mujaz.store.Samples.telegram;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mujaz.delivery.StorageFault;
import mujaz.feed.FeedId;
import mujaz.feed.PollSchedule.Poll;
import org.junit.jupiter.api.Test;

/// What the schedule of polls promises, whatever keeps it. Its clock is the system's.
abstract class PollScheduleContract extends ContractTest {

  private final BlockingQueue<FeedId> polled = new LinkedBlockingQueue<>();

  @Test
  void a_feed_is_polled_at_once_and_then_at_the_pace_that_its_polls_ask_for() throws Exception {
    FeedId feed = feed("a");
    try (PollScheduler scheduler = started(notingThen(Duration.ofMillis(10)))) {
      scheduler.pollNow(feed);

      assertThat(next()).isEqualTo(feed);
      assertThat(next()).isEqualTo(feed);
    }
  }

  @Test
  void a_poll_is_scheduled_with_the_transaction_that_asks_for_it() throws Exception {
    try (PollScheduler scheduler = started(notingThen(Duration.ofHours(1)))) {
      FeedId kept =
          store
              .transactions()
              .inTransaction(() -> {
                FeedId feed = feed("a");
                scheduler.pollNow(feed);
                return feed;
              });

      assertThat(next()).isEqualTo(kept);
    }
  }

  @Test
  void r_87_a_feed_that_was_just_polled_is_polled_again_after_its_pause_only() throws Exception {
    try (PollScheduler scheduler = started(notingThen(Duration.ofHours(1)))) {
      FeedId later = feed("later");
      FeedId soon = feed("soon");
      scheduler.pollAfter(later, Duration.ofHours(1));
      scheduler.pollAfter(soon, Duration.ofMillis(20));

      assertThat(next()).isEqualTo(soon);
      assertThat(polled).isEmpty();
    }
  }

  @Test
  void r_68_a_poll_that_the_store_broke_off_is_due_again_soon_and_one_with_a_defect_is_not() {
    FeedId unlucky = feed("unlucky");
    FeedId defective = feed("defective");
    Poll failing =
        id -> {
          throw id.equals(unlucky)
              ? new StorageFault("the disk is full", new IllegalStateException("full"))
              : new IllegalStateException("a defect, on purpose");
        };
    Instant start = InstantSource.system().instant();
    try (PollScheduler scheduler = started(failing)) {
      scheduler.pollNow(unlucky);
      scheduler.pollNow(defective);

      await()
          .until(
              () -> isPutOff(scheduler, unlucky, start) && isPutOff(scheduler, defective, start));

      Instant minutes = start.plus(Duration.ofMinutes(5));
      assertThat(scheduler.next(unlucky).orElseThrow()).isBefore(minutes);
      assertThat(scheduler.next(defective).orElseThrow()).isAfter(minutes);
    }
  }

  private static boolean isPutOff(PollScheduler scheduler, FeedId feed, Instant start) {
    return scheduler.next(feed).filter(at -> at.isAfter(start.plusSeconds(8))).isPresent();
  }

  @Test
  void a_feed_that_is_known_but_not_scheduled_is_polled_from_the_start() throws Exception {
    FeedId known = feed("known");
    FeedId waiting = feed("waiting");
    try (PollScheduler notStarted = new PollScheduler(store, id -> Duration.ZERO, 2)) {
      notStarted.pollAfter(waiting, Duration.ofHours(1));
    }

    try (PollScheduler scheduler = started(notingThen(Duration.ofHours(1)))) {
      assertThat(scheduler).isNotNull();
      assertThat(next()).isEqualTo(known);
      assertThat(polled).isEmpty();
    }
  }

  @Test
  void the_schedule_survives_a_restart() throws Exception {
    FeedId feed = feed("a");
    try (PollScheduler notStarted = new PollScheduler(store, id -> Duration.ofHours(1), 2)) {
      notStarted.pollNow(feed);
    }
    reopen();

    try (PollScheduler scheduler = started(notingThen(Duration.ofHours(1)))) {
      assertThat(scheduler).isNotNull();
      assertThat(next()).isEqualTo(feed);
    }
  }

  @Test
  void r_98_a_feed_is_polled_once_at_a_time() throws Exception {
    FeedId feed = feed("a");
    CountDownLatch done = new CountDownLatch(1);
    Poll slow =
        id -> {
          polled.add(id);
          done.await();
          return Duration.ofHours(1);
        };
    try (PollScheduler scheduler = started(slow)) {
      scheduler.pollNow(feed);
      assertThat(next()).isEqualTo(feed);
      scheduler.pollNow(feed);
      scheduler.pollNow(feed("b"));

      assertThat(next()).isNotEqualTo(feed);
      assertThat(polled).isEmpty();
      done.countDown();
    }
  }

  @Test
  void a_feed_that_is_forgotten_while_it_is_polled_is_not_polled_again() throws Exception {
    FeedId feed = feed("a");
    try (PollScheduler scheduler =
        started(id -> {
          polled.add(id);
          store.feeds().remove(id);
          return Duration.ZERO;
        })) {
      scheduler.pollNow(feed);
      assertThat(next()).isEqualTo(feed);
      scheduler.forget(feed);

      await().untilAsserted(() -> assertThat(scheduledPolls()).isZero());
    }
    assertThat(polled).isEmpty();
  }

  @Test
  void a_feed_that_is_forgotten_is_off_the_schedule() {
    FeedId feed = feed("a");
    try (PollScheduler scheduler = new PollScheduler(store, id -> Duration.ofHours(1), 2)) {
      scheduler.pollNow(feed);
      scheduler.forget(feed);
      scheduler.forget(feed);

      assertThat(scheduledPolls()).isZero();
    }
  }

  @Test
  void a_poll_that_was_interrupted_by_the_end_is_due_at_the_next_start() throws Exception {
    FeedId feed = feed("a");
    PollScheduler hanging =
        started(id -> {
          polled.add(id);
          new CountDownLatch(1).await();
          return Duration.ofHours(1);
        });
    hanging.pollNow(feed);
    assertThat(next()).isEqualTo(feed);
    hanging.close();

    try (PollScheduler scheduler = started(notingThen(Duration.ofHours(1)))) {
      assertThat(scheduler).isNotNull();
      assertThat(next()).isEqualTo(feed);
    }
  }

  @Test
  void housekeeping_forgets_what_nobody_asks_for() {
    var chat = store.chats().findOrAdd(telegram(1), ARABIC).id();
    store.buttons().save("old", chat, "/topics", NOW.minus(Duration.ofDays(3650)));
    store.buttons().save("new", chat, "/topics", InstantSource.system().instant());

    Housekeeping.run(store);

    assertThat(store.buttons().commandOf("old", chat)).isEmpty();
    assertThat(store.buttons().commandOf("new", chat)).isPresent();
  }

  private PollScheduler started(Poll poll) {
    PollScheduler scheduler = new PollScheduler(store, poll, 2);
    scheduler.start();
    return scheduler;
  }

  private Poll notingThen(Duration pause) {
    return feed -> {
      polled.add(feed);
      return pause;
    };
  }

  private FeedId next() throws InterruptedException {
    FeedId feed = polled.poll(20, TimeUnit.SECONDS);
    assertThat(feed).as("a poll within 20 s").isNotNull();
    return feed;
  }

  private FeedId feed(String name) {
    return store.feeds().add(URI.create("https://news.example/" + name)).id();
  }

  private int scheduledPolls() {
    return store
        .database()
        .read(handle ->
            handle
                .createQuery("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'poll-feed'")
                .mapTo(Integer.class)
                .one());
  }
}
