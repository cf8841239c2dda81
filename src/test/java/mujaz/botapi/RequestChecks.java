package mujaz.botapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Holds every request against what is known of the Bot API and keeps what is wrong. Safe for many
/// threads.
final class RequestChecks {

  private final Optional<PublishedApi> published = PublishedApi.find();
  private final List<String> violations = new ArrayList<>();

  /// Refuses a request that Telegram would let pass, or refuse, but that no bot should send.
  void check(String method, Params params) {
    List<String> faults = new ArrayList<>(MethodTable.faults(method, params.names()));
    if (faults.isEmpty()) {
      published.ifPresent(api -> faults.addAll(api.faults(method, params)));
    }
    if (!faults.isEmpty()) {
      record(String.join("; ", faults));
      throw ApiFailure.badRequest(String.join("; ", faults));
    }
  }

  synchronized void record(String violation) {
    violations.add(violation);
  }

  /// What was wrong since the last look.
  synchronized List<String> take() {
    List<String> taken = List.copyOf(violations);
    violations.clear();
    return taken;
  }
}
