package mujaz.bot.telegram;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Waits for nothing and remembers how long it should have been.
final class RecordedPause implements Pause {

  private final List<Duration> pauses = new CopyOnWriteArrayList<>();

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    pauses.add(duration);
  }

  List<Duration> pauses() {
    return List.copyOf(pauses);
  }
}
