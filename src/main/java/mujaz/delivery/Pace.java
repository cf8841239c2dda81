package mujaz.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import mujaz.chat.Chat;
import mujaz.chat.ChatId;

/// How fast one platform is sent to: a budget overall, which shrinks when the platform complains,
/// and one for each chat.
///
/// A message takes a [Turn], leaves when its time has come, and brings the turn's seat back when it
/// is answered. Turns are given out a little early, so that what a message needs before it leaves
/// does not cost budget. Safe for use by many threads.
final class Pace {

  /// How long before its time a turn is given out: a commit and a look at the chat and the story
  /// take about so long.
  private static final long EARLY = Duration.ofMillis(20).toNanos();

  private static final Duration SOON = Duration.ofMillis(10);

  private final SendingLimits limits;
  private final Clocks clocks;
  private final Seats overall;
  private final Seats burst;
  private final Seats free;
  private final ChatPaces chats;
  private final Throttle throttle;
  private final RoundTrips roundTrips = new RoundTrips();
  private final long start;
  private boolean paid;

  /// The right to send one message to a chat yet to be looked up.
  ///
  /// @param seat from when on its place in the budget was free
  /// @param step from when on its place in the burst was free
  /// @param from when it may leave
  record Turn(long seat, long step, long from) {}

  /// A message under way.
  ///
  /// @param at when it left
  /// @param paid whether it is outside the free budget
  /// @param counted whether it has a seat of the free budget too
  record Left(long at, boolean paid, boolean counted) {}

  Pace(SendingLimits limits, Clocks clocks) {
    this.limits = limits;
    this.clocks = clocks;
    this.overall = new Seats(limits.overall().messages());
    this.burst = new Seats(limits.burst().messages());
    this.free = new Seats(limits.free().messages());
    this.chats = new ChatPaces(limits);
    this.throttle = new Throttle(limits.overall().messages());
    this.start = clocks.nanos();
    this.paid = limits.isPaid();
  }

  /// Takes turns for messages that may leave now or in a moment, whatever their chats: as many as
  /// there are, at most so many. Each is used or given back.
  synchronized List<Turn> take(int most) {
    long now = now();
    int free =
        Math.min(
            overall.free(now + EARLY, used(now)),
            burst.free(now + EARLY, limits.burst().messages()));
    return Stream.generate(() -> turn(now)).limit(Math.min(free, most)).toList();
  }

  private Turn turn(long now) {
    long seat = overall.take();
    long step = burst.take();
    return new Turn(seat, step, Math.max(now, Math.max(seat, step)));
  }

  /// A turn that is not used.
  synchronized void giveBack(Turn turn) {
    overall.giveBack(turn.seat());
    burst.giveBack(turn.step());
  }

  void giveBack(Collection<Turn> turns) {
    turns.forEach(this::giveBack);
  }

  /// How long until a turn may be taken; zero while that depends on answers.
  synchronized Duration untilAvailable() {
    long now = now();
    if (throttle.isPaused(now)) {
      return Duration.ofNanos(throttle.untilResumed(now));
    }
    // While the budget grows, look again soon instead of solving for its slope.
    return throttle.isSlow(now) ? Duration.ofMillis(100) : untilFree(now);
  }

  private Duration untilFree(long now) {
    OptionalLong seat = overall.nextFree(used(now));
    OptionalLong step = burst.nextFree(limits.burst().messages());
    return seat.isPresent() && step.isPresent()
        ? Duration.ofNanos(Math.max(0, Math.max(seat.getAsLong(), step.getAsLong()) - EARLY - now))
        : Duration.ZERO;
  }

  /// Waits for the time of the turn, at most a moment, then its message leaves for the chat. What
  /// is not bulk waits for the free budget too, where bulk is paid for.
  ///
  /// @param bulk whether it may be paid for
  Left leave(Turn turn, Chat chat, boolean bulk) throws InterruptedException {
    long early = turn.from() - now();
    if (early > 0) {
      clocks.sleep(Duration.ofNanos(early));
    }
    Optional<Left> left = left(chat, bulk);
    while (left.isEmpty()) {
      clocks.sleep(SOON);
      left = left(chat, bulk);
    }
    return left.get();
  }

  private synchronized Optional<Left> left(Chat chat, boolean bulk) {
    long now = now();
    boolean paidFor = paid && bulk;
    boolean counted = limits.isPaid() && !paidFor;
    if (counted && free.free(now, limits.free().messages()) == 0) {
      return Optional.empty();
    }
    if (counted) {
      free.take();
    }
    chats.add(chat, now);
    burst.giveBack(now + limits.burst().in().toNanos());
    return Optional.of(new Left(now, paidFor, counted));
  }

  /// A message was answered. Nobody knows when it arrived, but that was before the answer by as
  /// long as the way back takes at least: whoever counts from there never counts more leniently
  /// than the platform.
  synchronized void answered(Left left) {
    long now = now();
    roundTrips.add(now - left.at());
    long again = now - roundTrips.sureWay() + limits.overall().in().toNanos();
    overall.giveBack(again);
    if (left.counted()) {
      free.giveBack(again);
    }
  }

  /// From now on only as much is sent as costs nothing.
  ///
  /// @return whether it was otherwise before
  synchronized boolean payNoMore() {
    boolean before = paid;
    paid = false;
    return before;
  }

  private int used(long now) {
    return limits.isPaid() && !paid
        ? Math.min(throttle.used(now), limits.free().messages())
        : throttle.used(now);
  }

  /// Waits until the next part of a message may leave, and takes the turn.
  Turn awaitPart(Chat chat) throws InterruptedException {
    List<Turn> turn = takePart(chat);
    while (turn.isEmpty()) {
      clocks.sleep(untilPart(chat));
      turn = takePart(chat);
    }
    return turn.getFirst();
  }

  private synchronized List<Turn> takePart(Chat chat) {
    return chats.untilFree(chat, now()) > 0 ? List.of() : take(1);
  }

  private synchronized Duration untilPart(Chat chat) {
    Duration rest = Duration.ofNanos(chats.untilFree(chat, now()));
    Duration wait = rest.isZero() ? untilAvailable() : rest;
    return wait.isZero() ? SOON : wait;
  }

  /// Chats that have had their share for now.
  synchronized Set<ChatId> resting() {
    return chats.resting(now());
  }

  /// How long until the first of the resting chats may be written to again; zero when none rests.
  synchronized Duration untilRested() {
    return Duration.ofNanos(chats.untilRested(now()));
  }

  /// The platform told a chat to wait.
  synchronized void flooded(ChatId chat, Duration pause) {
    throttle.flooded(chat, now(), pause.toNanos());
  }

  private long now() {
    return clocks.nanos() - start;
  }
}
