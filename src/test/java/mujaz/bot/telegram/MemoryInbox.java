package mujaz.bot.telegram;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import mujaz.chat.InboxStore;
import mujaz.chat.Platform;
import mujaz.chat.Received;

/// An inbox that forgets on exit, and refuses to store for as long as a test wants.
final class MemoryInbox implements InboxStore {

  private enum State {
    WAITING,
    HANDLED
  }

  private final Map<Received, State> updates = new LinkedHashMap<>();
  private final Map<Long, String> setAside = new LinkedHashMap<>();
  private final Map<Long, String> dropped = new LinkedHashMap<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private volatile Error refusal = new AssertionError("never thrown");
  private volatile Runnable beforeAdd = () -> {};

  void refuseToStore(int times, Error with) {
    refusal = with;
    refusals.set(times);
  }

  void beforeAdd(Runnable look) {
    beforeAdd = look;
  }

  @Override
  public int add(List<Received> received) {
    beforeAdd.run();
    if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw refusal;
    }
    synchronized (this) {
      int before = updates.size();
      for (Received update : received) {
        if (numbers().stream().noneMatch(number -> number == update.number())) {
          updates.put(update, State.WAITING);
        }
      }
      return updates.size() - before;
    }
  }

  @Override
  public synchronized List<Received> heads(Platform platform, Set<Long> busy, int limit) {
    Set<Long> met = new HashSet<>(busy);
    return updates.entrySet().stream()
        .filter(entry -> entry.getValue() == State.WAITING)
        .map(Map.Entry::getKey)
        .filter(update -> met.add(update.chat()))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized boolean markHandled(Received update) {
    return updates.replace(update, State.WAITING, State.HANDLED);
  }

  @Override
  public synchronized void drop(Received update, String reason) {
    updates.put(update, State.HANDLED);
    dropped.put(update.number(), reason);
  }

  @Override
  public synchronized void quarantine(Received update, String reason) {
    updates.put(update, State.HANDLED);
    setAside.put(update.number(), reason);
  }

  @Override
  public int forgetBefore(Instant before) {
    return 0;
  }

  synchronized List<Long> numbers() {
    return updates.keySet().stream().map(Received::number).toList();
  }

  synchronized Map<Long, String> dropped() {
    return Map.copyOf(dropped);
  }

  synchronized Map<Long, String> setAside() {
    return Map.copyOf(setAside);
  }
}
