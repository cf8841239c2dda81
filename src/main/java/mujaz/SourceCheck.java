package mujaz;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import mujaz.delivery.StorageFault;
import mujaz.feed.Feed;
import mujaz.feed.FeedId;
import mujaz.feed.FeedPoller;
import mujaz.feed.PollOutcome;
import mujaz.feed.PollSchedule;
import mujaz.feed.SourceWatch;
import mujaz.ops.Configuration;
import mujaz.store.PollScheduler;
import mujaz.store.Store;

/// Polls every source once, now, as the bot would, and has it polled next when it is due after
/// that. The bot itself must not run meanwhile: the store belongs to one process.
///
/// Holds a page of sources at a time, however many there are. For one thread.
public final class SourceCheck implements AutoCloseable {

  private static final int AT_ONCE = 256;
  private static final int PAGE = 100;

  /// Who runs a check sees what fails; the bot tells its owner at the next failure.
  private static final SourceWatch NOBODY = (feed, reason) -> {};

  private final Store store;
  private final FeedPoller poller;
  private final InstantSource clock;

  /// One source, polled.
  ///
  /// @param feed as it was before
  public record Polled(Feed feed, PollOutcome outcome, Duration took) {}

  private SourceCheck(Store store, FeedPoller poller, InstantSource clock) {
    this.store = store;
    this.poller = poller;
    this.clock = clock;
  }

  /// @throws mujaz.store.StoreUnavailable when the store cannot be used; the message says what to
  ///   do
  public static SourceCheck open(Configuration configuration, InstantSource clock) {
    Store store = Store.openAlone(configuration.machine().store().reveal(), clock);
    return new SourceCheck(store, Intake.poller(configuration.flow(), store, NOBODY, clock), clock);
  }

  public int count() {
    return store.feeds().count();
  }

  /// Polls all of them, and hands each over when it is done, on the calling thread.
  ///
  /// @throws StorageFault when the store fails in the middle; what was polled stays polled
  public void run(Consumer<Polled> each) throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        PollScheduler schedule = new PollScheduler(store, feed -> Duration.ZERO, 1)) {
      Round round = new Round(threads, schedule, each);
      FeedId last = new FeedId(0);
      for (List<Feed> page = page(last); !page.isEmpty(); page = page(last)) {
        for (Feed feed : page) {
          round.add(() -> polled(feed));
        }
        last = page.getLast().id();
      }
      round.end();
    }
  }

  private List<Feed> page(FeedId last) {
    return store.feeds().after(last, PAGE);
  }

  private Polled polled(Feed feed) throws InterruptedException {
    long start = clock.millis();
    PollOutcome outcome = poller.poll(feed);
    return new Polled(feed, outcome, Duration.ofMillis(clock.millis() - start));
  }

  /// The polls under way, a bounded number of them.
  private static final class Round {

    private final ExecutorService threads;
    private final CompletionService<Polled> polls;
    private final PollSchedule schedule;
    private final Consumer<Polled> each;
    private final Map<FeedId, Duration> next = new HashMap<>();
    private Optional<Future<?>> writing = Optional.empty();
    private int open;

    Round(ExecutorService threads, PollSchedule schedule, Consumer<Polled> each) {
      this.threads = threads;
      this.polls = new ExecutorCompletionService<>(threads);
      this.schedule = schedule;
      this.each = each;
    }

    void add(Callable<Polled> poll) throws InterruptedException {
      if (open == AT_ONCE) {
        awaitOne();
      }
      polls.submit(poll);
      open++;
    }

    void end() throws InterruptedException {
      while (open > 0) {
        awaitOne();
      }
      writeSchedule();
      awaitSchedule();
    }

    private void awaitOne() throws InterruptedException {
      Polled polled = result(polls.take());
      open--;
      if (isScheduled(polled)) {
        next.put(polled.feed().id(), polled.outcome().next());
      }
      if (next.size() == PAGE) {
        writeSchedule();
      }
      each.accept(polled);
    }

    /// Beside the polls, which go on meanwhile; one page at a time.
    private void writeSchedule() throws InterruptedException {
      awaitSchedule();
      Map<FeedId, Duration> waits = Map.copyOf(next);
      next.clear();
      writing = Optional.of(threads.submit(() -> schedule.pollAfter(waits)));
    }

    private void awaitSchedule() throws InterruptedException {
      if (writing.isPresent()) {
        result(writing.get());
      }
    }

    /// What rests or is gone is not polled again because somebody had a look at it.
    private static boolean isScheduled(Polled polled) {
      boolean scheduled =
          switch (polled.feed().history().polling()) {
            case NEW, READ -> true;
            case RESTING, GONE -> false;
          };
      return scheduled && !(polled.outcome() instanceof PollOutcome.Removed);
    }

    private static <T> T result(Future<T> done) throws InterruptedException {
      try {
        return done.get();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof StorageFault fault
            ? fault
            : new IllegalStateException("a source check ended with a defect", e.getCause());
      }
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
