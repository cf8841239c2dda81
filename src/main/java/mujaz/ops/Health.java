package mujaz.ops;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// What must be well for the program to be well. Safe for use by many threads.
public final class Health {

  private final Map<String, Check> checks = new ConcurrentHashMap<>();

  /// One thing that can be well or not.
  public interface Check {

    /// Empty when it is well, else one sentence that says why not. Quick; no network.
    Optional<String> complaint();
  }

  /// Adds a check, in place of an earlier one of that name.
  public void register(String name, Check check) {
    checks.put(name, check);
  }

  /// What is not well now, by the name of the check; empty: all is. A check that throws is a
  /// complaint.
  public Map<String, String> complaints() {
    Map<String, String> complaints = new TreeMap<>();
    checks.forEach((name, check) -> ask(check).ifPresent(reason -> complaints.put(name, reason)));
    return complaints;
  }

  private static Optional<String> ask(Check check) {
    try {
      return check.complaint().map(Redaction::redact);
    } catch (RuntimeException e) { // a check that fails must not hide the others
      return Optional.of("the check itself failed: " + e.getClass().getSimpleName());
    }
  }
}
