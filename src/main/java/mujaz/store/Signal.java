package mujaz.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Tells those who work that there is work. Safe for use by many threads.
final class Signal {

  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  void add(Runnable listener) {
    listeners.add(listener);
  }

  void raise() {
    listeners.forEach(Runnable::run);
  }
}
