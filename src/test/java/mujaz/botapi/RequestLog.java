package mujaz.botapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Every request so far, or only how many there were. Safe for many threads.
final class RequestLog {

  private final List<ApiRequest> requests = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private boolean counting;

  synchronized void add(ApiRequest request) {
    counts.merge(request.method(), 1, Integer::sum);
    if (!counting) {
      requests.add(request);
    }
  }

  /// From now on only counts.
  synchronized void forget() {
    counting = true;
    requests.clear();
  }

  synchronized List<ApiRequest> all() {
    return List.copyOf(requests);
  }

  synchronized int count(String method) {
    return counts.getOrDefault(method, 0);
  }
}
