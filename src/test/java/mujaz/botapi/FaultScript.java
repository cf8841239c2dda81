package mujaz.botapi;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;

/// Faults that wait for the next calls of a method, those that stay, and those that come as they
/// please. Safe for many threads.
final class FaultScript {

  private final Map<String, Queue<Fault>> next = new HashMap<>();
  private final Map<String, Fault> always = new HashMap<>();
  private Function<ApiRequest, Optional<Fault>> weather = request -> Optional.empty();

  synchronized void add(String method, Fault fault) {
    next.computeIfAbsent(method, name -> new ArrayDeque<>()).add(fault);
  }

  synchronized void always(String method, Fault fault) {
    always.put(method, fault);
  }

  /// Asked for each request that meets none of the other faults.
  synchronized void weather(Function<ApiRequest, Optional<Fault>> changing) {
    weather = changing;
  }

  synchronized void heal() {
    next.clear();
    always.clear();
    weather = request -> Optional.empty();
  }

  synchronized Optional<Fault> take(ApiRequest request) {
    Queue<Fault> waiting = next.get(request.method());
    Fault fault = waiting == null ? null : waiting.poll();
    fault = fault == null ? always.get(request.method()) : fault;
    return fault == null ? weather.apply(request) : Optional.of(fault);
  }
}
