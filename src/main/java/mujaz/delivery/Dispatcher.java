package mujaz.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import mujaz.chat.ChatStore;
import mujaz.story.StoryStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends what is owed to the chats of one platform, as fast as the platform allows, each chat in
/// its order.
///
/// [#round] is called by a loop that never dies; it claims what may leave now and has it sent on
/// virtual threads, few at a time. Nothing is claimed before there is budget for it, so what is
/// marked as being sent really is. `round` belongs to one thread, everything else may be called
/// from any.
public final class Dispatcher {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  /// How often the old and the unknown are looked after, and the longest wait between two rounds.
  private static final Duration UPKEEP = Duration.ofSeconds(10);

  private static final Duration UNKNOWN_REST = Duration.ofMinutes(1);

  private final SendQueue queue;
  private final ChatStore chats;
  private final StoryStore stories;
  private final Sending settings;
  private final Clocks clocks;
  private final Pace pace;
  private final Outcomes outcomes;
  private final Courier courier;
  private final ExecutorService workers;
  private final Semaphore slots;
  private final Set<DeliveryId> underWay = ConcurrentHashMap.newKeySet();
  private volatile Runnable wake = () -> {};
  private volatile boolean stopping;
  private boolean recovered;
  private volatile boolean inDoubt;
  private Instant nextUpkeep = Instant.MIN;

  /// The stores that sending needs.
  public record Stores(
      SendQueue queue, ChatStore chats, StoryStore stories, Transactions transactions) {}

  public Dispatcher(Stores stores, MessageSender sender, Sending settings, InstantSource clock) {
    this(
        stores,
        sender,
        settings,
        Clocks.system(clock),
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("send-", 0).factory()));
  }

  Dispatcher(
      Stores stores,
      MessageSender sender,
      Sending settings,
      Clocks clocks,
      ExecutorService workers) {
    this.queue = stores.queue();
    this.chats = stores.chats();
    this.stories = stores.stories();
    this.settings = settings;
    this.clocks = clocks;
    this.workers = workers;
    this.slots = new Semaphore(settings.parallel());
    this.pace = new Pace(SendingLimits.of(sender.platform(), settings.paid()), clocks);
    this.outcomes =
        new Outcomes(stores.queue(), stores.chats(), stores.transactions(), pace, clocks);
    Courier.Limits limits = new Courier.Limits(pace, new Curfew(stores.queue(), clocks));
    this.courier = new Courier(stores.stories(), sender, outcomes, limits);
  }

  /// Has `wake` called when a round is worth it before its time. Called once, before the first
  /// round.
  public void wakeWith(Runnable wakeUp) {
    this.wake = wakeUp;
    queue.onOwed(wakeUp);
  }

  /// Whom to tell, once, that the platform does not let us pay for speed; sending goes on at the
  /// speed that costs nothing. Called before the first round.
  public void whenNotFunded(Consumer<String> told) {
    outcomes.whenNotFunded(told);
  }

  /// Sends off what may leave now.
  ///
  /// @return how long to wait for the next round, unless woken
  public Duration round() {
    if (stopping || outcomes.refused().isPresent()) {
      return UPKEEP;
    }
    upkeep();
    List<Pace.Turn> turns = pace.take(slots.availablePermits());
    int started = 0;
    try {
      started = turns.isEmpty() ? 0 : start(turns);
    } finally {
      pace.giveBack(turns.subList(started, turns.size()));
    }
    return started > 0 && started == turns.size() ? Duration.ZERO : untilNext(!turns.isEmpty());
  }

  /// Why nothing is sent, in one sentence; empty while all is well.
  public Optional<String> complaint() {
    return outcomes.refused();
  }

  /// Claims nothing more and waits for what is under way; what is not done by then counts as
  /// unknown.
  public void stop(Duration bound) throws InterruptedException {
    stopping = true;
    releaseInDoubt();
    workers.shutdown();
    if (!workers.awaitTermination(bound.toMillis(), TimeUnit.MILLISECONDS)) {
      workers.shutdownNow();
      workers.awaitTermination(1, TimeUnit.SECONDS);
    }
  }

  /// What a claim that was cut off took has not left: it must not count as unknown.
  private void releaseInDoubt() {
    try {
      if (inDoubt) {
        note("claimed in vain", queue.release(Set.copyOf(underWay)));
      }
    } catch (RuntimeException e) { // then it is unknown at the next start
      LOG.atWarn().setCause(e).log("what was claimed in vain cannot be put back");
    }
  }

  private int start(List<Pace.Turn> turns) {
    List<Delivery> claimed = claim(turns.size());
    if (stopping) { // while we claimed: nobody carries these any more
      note("claimed in vain", queue.release(Set.copyOf(underWay)));
      return 0;
    }
    Round round = new Round(claimed, chats, stories);
    for (int i = 0; i < claimed.size(); i++) {
      start(claimed.get(i), turns.get(i), round);
    }
    return claimed.size();
  }

  /// A claim that failed may have been committed all the same: then nobody would carry its rows.
  private List<Delivery> claim(int limit) {
    if (inDoubt) {
      note("claimed in vain", queue.release(Set.copyOf(underWay)));
    }
    inDoubt = true;
    List<Delivery> claimed = queue.claim(clocks.instant(), limit, pace.resting());
    inDoubt = false;
    return claimed;
  }

  private void start(Delivery delivery, Pace.Turn turn, Round round) {
    underWay.add(delivery.id());
    slots.acquireUninterruptibly();
    workers.execute(() -> work(delivery, turn, round));
  }

  private void work(Delivery delivery, Pace.Turn turn, Round round) {
    try {
      courier.carry(delivery, turn, round);
    } catch (InterruptedException e) { // the row stays as it is and is found at the next start
      LOG.atWarn().addKeyValue("delivery", delivery.id().value()).log("stopped while sending");
    } finally {
      underWay.remove(delivery.id());
      slots.release();
      wake.run();
    }
  }

  private void upkeep() {
    Instant now = clocks.instant();
    if (!recovered) {
      note("interrupted", queue.recoverInterrupted(now));
      recovered = true;
    }
    if (now.isBefore(nextUpkeep) && !now.isBefore(nextUpkeep.minus(UPKEEP))) {
      return;
    }
    note("expired", queue.expire(settings.expiry(), now));
    switch (settings.unknown()) {
      case ONCE -> note("sent again", queue.retryUnknown(UNKNOWN_REST, settings.expiry(), now));
      case NEVER -> {}
    }
    nextUpkeep = now.plus(UPKEEP);
  }

  private Duration untilNext(boolean mayLeave) {
    if (mayLeave) {
      return earliest(untilDue(), pace.untilRested());
    }
    // With all slots in use, the first that becomes free wakes us.
    return slots.availablePermits() == 0 ? UPKEEP : earliest(pace.untilAvailable(), UPKEEP);
  }

  /// What is due by now waits for its chat to rest or for the one before it, and those wake us.
  private Duration untilDue() {
    Instant now = clocks.instant();
    return queue.nextDue(now).map(due -> Duration.between(now, due)).orElse(UPKEEP);
  }

  private static Duration earliest(Duration one, Duration other) {
    Duration least = UPKEEP;
    for (Duration wait : List.of(one, other)) {
      least = wait.isPositive() && wait.compareTo(least) < 0 ? wait : least;
    }
    return least;
  }

  private static void note(String what, int rows) {
    if (rows > 0) {
      LOG.atInfo().addKeyValue("rows", rows).addKeyValue("now", what).log("outbox looked after");
    }
  }
}
