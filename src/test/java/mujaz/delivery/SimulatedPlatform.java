package mujaz.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Random;
import mujaz.chat.Chat;
import mujaz.chat.ChatId;
import mujaz.store.Samples;

/// Sends as fast as a [Pace] allows, over ways of random length, to a platform that counts what
/// arrives in every stretch of a second. Nothing is real but the pace: time jumps from one event to
/// the next.
final class SimulatedPlatform {

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private static final long ROUNDED_UP = Duration.ofMillis(1).toNanos();

  private final ManualClocks clocks = new ManualClocks(Samples.NOW);
  private final SendingLimits limits;
  private final Pace pace;
  private final Random random = new Random(5);
  private final Duration way;
  private final Duration jitter;
  private final Queue<Event> events = new PriorityQueue<>();
  private final Deque<Long> arrivals = new ArrayDeque<>();
  private long chats;
  int arrived;
  int tooMany;
  private long first;
  private long last;

  private record Event(long at, Runnable happens) implements Comparable<Event> {

    @Override
    public int compareTo(Event other) {
      return Long.compare(at, other.at);
    }
  }

  /// @param way what a message and an answer need at least
  /// @param jitter the mean of what may come on top of that
  SimulatedPlatform(SendingLimits limits, Duration way, Duration jitter) {
    this.limits = limits;
    this.pace = new Pace(limits, clocks);
    this.way = way;
    this.jitter = jitter;
  }

  /// Sends so many messages, each to another chat.
  void send(int messages) {
    for (int sent = 0; arrived < messages; ) {
      for (Pace.Turn turn : pace.take(messages - sent)) {
        sent++;
        at(turn.from(), () -> leave(turn));
      }
      lookAgain(clocks.nanos() + pace.untilAvailable().toNanos() + ROUNDED_UP);
      Event next = events.remove();
      clocks.advance(Duration.ofNanos(Math.max(0, next.at() - clocks.nanos())));
      next.happens().run();
    }
  }

  /// How much of the budget was used, from the first message to the last.
  double used() {
    double seconds = (last - first) / (double) SECOND;
    return (arrived - 1) / (seconds * limits.overall().messages());
  }

  private void leave(Pace.Turn turn) {
    try {
      Pace.Left left = pace.leave(turn, chat(), true);
      long there = left.at() + travel();
      at(there, this::arrive);
      at(there + travel(), () -> pace.answered(left));
    } catch (InterruptedException e) {
      throw new AssertionError("nobody interrupts this", e);
    }
  }

  private void arrive() {
    long now = clocks.nanos();
    first = arrived == 0 ? now : first;
    last = now;
    arrived++;
    arrivals.addLast(now);
    while (now - arrivals.getFirst() >= SECOND) {
      arrivals.removeFirst();
    }
    tooMany += arrivals.size() > limits.overall().messages() ? 1 : 0;
  }

  private long travel() {
    return way.toNanos() + (long) (-Math.log(1 - random.nextDouble()) * jitter.toNanos());
  }

  private Chat chat() {
    chats++;
    return new Chat(new ChatId(chats), Samples.telegram(chats), Samples.ARABIC, Chat.State.ACTIVE);
  }

  private void lookAgain(long time) {
    if (events.isEmpty() || events.element().at() > time) {
      at(time, () -> {});
    }
  }

  private void at(long time, Runnable happens) {
    events.add(new Event(time, happens));
  }
}
