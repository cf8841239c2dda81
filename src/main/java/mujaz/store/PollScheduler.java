package mujaz.store;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mujaz.delivery.StorageFault;
import mujaz.feed.FeedId;
import mujaz.feed.PollSchedule;

/// The schedule of polls, held by db-scheduler in the store: survives restarts, polls a feed once
/// at a time.
///
/// Each poll runs on a virtual thread of its own, a bounded number at the same time. The store's
/// housekeeping is on the same schedule. Safe for use by many threads.
public final class PollScheduler implements PollSchedule, AutoCloseable {

  private static final String POLL = "poll-feed";
  private static final Duration LOOK = Duration.ofSeconds(1);

  /// A poll whose end could not be written is given up after so many heartbeats, and due again.
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);

  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration STOP = Duration.ofSeconds(3);
  private static final Duration AFTER_STORAGE_FAULT = Duration.ofSeconds(10);
  private static final Duration AFTER_DEFECT = Duration.ofMinutes(15);

  /// In one statement: the poll may begin at any time. One under way ends with a time of its own.
  private static final String SCHEDULE =
      """
      INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
      VALUES (?, ?, ?, ?, 1)
      ON CONFLICT (task_name, task_instance) DO UPDATE
      SET execution_time = excluded.execution_time, version = scheduled_tasks.version + 1
      WHERE scheduled_tasks.picked = ?
      """;

  private final Store store;
  private final Poll poll;
  private final Task<Void> task;
  private final Scheduler scheduler;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("poll-", 0).factory());

  /// Nothing is polled before [#start].
  ///
  /// @param parallel polls at the same time, at most
  public PollScheduler(Store store, Poll poll, int parallel) {
    this.store = store;
    this.poll = poll;
    this.task =
        Tasks.custom(POLL, Void.class)
            .onFailure(this::putOff)
            .onDeadExecutionRevive()
            .execute((instance, context) -> run(new FeedId(Long.parseLong(instance.getId()))));
    this.scheduler =
        Scheduler.create(store.dataSource(), task)
            .startTasks(Housekeeping.task(store))
            .executorService(threads)
            .threads(parallel)
            .pollingInterval(LOOK)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .enableImmediateExecution()
            .shutdownMaxWait(STOP)
            .serializer(new NoTaskData())
            .clock(store.clock()::instant)
            .build();
  }

  /// Starts polling what is due. Polls that the last run of the program did not finish are due at
  /// once, and so are feeds that nobody has scheduled.
  public void start() {
    releaseUnfinished();
    scheduleNew();
    scheduler.start();
  }

  @Override
  public void pollNow(FeedId feed) {
    pollAfter(feed, Duration.ZERO);
    store.database().afterCommit(scheduler::triggerCheckForDueExecutions);
  }

  @Override
  public void pollAfter(FeedId feed, Duration wait) {
    pollAfter(Map.of(feed, wait));
  }

  @Override
  public void pollAfter(Map<FeedId, Duration> waits) {
    Instant now = store.clock().instant();
    store
        .database()
        .writeOnly(handle ->
            Batches.execute(
                handle,
                SCHEDULE,
                waits.entrySet(),
                (statement, entry) -> {
                  statement.setString(1, POLL);
                  statement.setString(2, Long.toString(entry.getKey().value()));
                  statement.setTimestamp(3, Timestamp.from(now.plus(entry.getValue())));
                  statement.setBoolean(4, false);
                  statement.setBoolean(5, false);
                }));
  }

  /// A poll under way ends its schedule itself when its feed is gone.
  @Override
  public void forget(FeedId feed) {
    store
        .database()
        .writeOnly(handle ->
            handle
                .createUpdate(
                    """
                    DELETE FROM scheduled_tasks
                    WHERE task_name = :task AND task_instance = :feed AND picked = :picked
                    """)
                .bind("task", POLL)
                .bind("feed", Long.toString(feed.value()))
                .bind("picked", false)
                .execute());
  }

  /// Ends polling: polls under way have a few seconds, then they are interrupted and due again.
  @Override
  public void close() {
    scheduler.stop();
    threads.shutdownNow();
  }

  private CompletionHandler<Void> run(FeedId feed) {
    if (!isScheduled(feed)) {
      return (done, schedule) -> schedule.remove();
    }
    Duration pause = polled(feed);
    return (done, schedule) -> {
      if (!isScheduled(feed)) {
        schedule.remove();
      } else {
        schedule.reschedule(done, store.clock().instant().plus(pause));
      }
    };
  }

  /// No source is to blame when the store fails: it is asked again soon.
  private void putOff(ExecutionComplete done, ExecutionOperations<Void> schedule) {
    boolean storage = done.getCause().filter(StorageFault.class::isInstance).isPresent();
    Duration wait = storage ? AFTER_STORAGE_FAULT : AFTER_DEFECT;
    schedule.reschedule(done, store.clock().instant().plus(wait));
  }

  private boolean isScheduled(FeedId feed) {
    return store
        .feeds()
        .find(feed)
        .filter(found -> found.history().polling().isScheduled())
        .isPresent();
  }

  private Duration polled(FeedId feed) {
    try {
      return poll.poll(feed);
    } catch (InterruptedException e) { // stopped in the middle: due again at the next start
      return Duration.ZERO;
    }
  }

  /// The store belongs to one process, so what is picked now was picked by one that is gone.
  private void releaseUnfinished() {
    store
        .database()
        .writeOnly(handle ->
            handle
                .createUpdate(
                    """
                    UPDATE scheduled_tasks
                    SET picked = :free, picked_by = NULL, last_heartbeat = NULL
                    WHERE picked = :picked
                    """)
                .bind("free", false)
                .bind("picked", true)
                .execute());
  }

  @Override
  public Optional<Instant> next(FeedId feed) {
    return scheduler
        .getScheduledExecution(instance(feed))
        .map(ScheduledExecution::getExecutionTime);
  }

  /// In one statement, however many there are; it looks up none that rests.
  private void scheduleNew() {
    store
        .database()
        .writeOnly(handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                    SELECT :task, CAST(id AS TEXT), :now, :picked, 1 FROM feed WHERE polling IN ('NEW', 'READ')
                    AND NOT EXISTS (SELECT 1 FROM scheduled_tasks
                      WHERE task_name = :task AND task_instance = CAST(feed.id AS TEXT))
                    """)
                .bind("task", POLL)
                .bind("now", Timestamp.from(store.clock().instant()))
                .bind("picked", false)
                .execute());
  }

  private TaskInstance<Void> instance(FeedId feed) {
    return task.instance(Long.toString(feed.value()));
  }
}
