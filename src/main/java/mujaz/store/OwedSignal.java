package mujaz.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Tells the dispatchers that something is owed. Safe for use by many threads.
final class OwedSignal {

  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  void add(Runnable listener) {
    listeners.add(listener);
  }

  void raise() {
    listeners.forEach(Runnable::run);
  }
}
