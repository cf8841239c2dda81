package mujaz.botapi;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/// Faults that wait for the next calls of a method, and those that stay. Safe for many threads.
final class FaultScript {

  private final Map<String, Queue<Fault>> next = new HashMap<>();
  private final Map<String, Fault> always = new HashMap<>();

  synchronized void add(String method, Fault fault) {
    next.computeIfAbsent(method, name -> new ArrayDeque<>()).add(fault);
  }

  synchronized void always(String method, Fault fault) {
    always.put(method, fault);
  }

  synchronized void heal() {
    next.clear();
    always.clear();
  }

  synchronized Optional<Fault> take(String method) {
    Queue<Fault> waiting = next.get(method);
    Fault fault = waiting == null ? null : waiting.poll();
    return Optional.ofNullable(fault == null ? always.get(method) : fault);
  }
}
