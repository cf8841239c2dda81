package mujaz.bot.telegram;

import java.time.Duration;

/// Lets time pass; an interrupt ends it.
@FunctionalInterface
interface Pause {

  void sleep(Duration duration) throws InterruptedException;
}
